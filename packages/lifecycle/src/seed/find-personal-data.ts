import type { Diagnostic } from '@plinth/kernel'
import type { SeedFile } from './seed-file.ts'

interface Pattern {
  readonly code: string
  readonly what: string
  readonly find: RegExp
  /** Tells a real one from what only looks like it. */
  accept(found: string): boolean
}

// Names under which nobody can be reached: RFC 2606 and RFC 6761.
const reservedDomain =
  /(^|[.@])(example\.(com|net|org)|[a-z0-9-]+\.example|[a-z0-9-]+\.test|[a-z0-9-]+\.invalid|localhost)$/i

const patterns: readonly Pattern[] = [
  {
    code: 'seed.email',
    what: 'an e-mail address that somebody may have',
    find: /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g,
    accept: (address) => !reservedDomain.test(address),
  },
  {
    code: 'seed.phone',
    what: 'a telephone number that somebody may have',
    find: /\+\d(?:[\s()./-]?\d){8,14}\b/g,
    // 555-0100 to 555-0199 are kept free for fiction.
    accept: (number) => !/555\D?01\d\d$/.test(number),
  },
  {
    code: 'seed.card',
    what: 'a number that is valid for a payment card',
    find: /(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])/g,
    accept: (number) => passesLuhn(number.replace(/\D/g, '')) && !/^(\d)\1+$/.test(number.replace(/\D/g, '')),
  },
  {
    code: 'seed.iban',
    what: 'an account number (IBAN) whose check digits are right',
    find: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g,
    accept: (iban) => passesIban(iban.replaceAll(' ', '')),
  },
  {
    code: 'seed.social_security',
    what: 'what looks like a social security number',
    find: /\b(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}\b/g,
    accept: () => true,
  },
]

/** Warns of what looks like data of real people: seed files are kept in version control for ever. */
export function findPersonalData({ bytes, file }: Pick<SeedFile, 'bytes' | 'file'>): Diagnostic[] {
  const lines = Buffer.from(bytes).toString('utf8').split('\n')
  return lines.flatMap((line, index) =>
    patterns.flatMap(({ code, what, find, accept }) =>
      [...line.matchAll(find)]
        .filter(([found]) => accept(found))
        .map(
          ([found]): Diagnostic => ({
            code,
            severity: 'warning',
            subject: `${file}:${index + 1}`,
            message: `${what}: ${mask(found)}`,
            fix: 'use an address at example.com, a number of fiction, or a made-up one',
          }),
        ),
    ),
  )
}

// Enough to find it, too little to repeat it.
function mask(found: string): string {
  return `${found.slice(0, 3)}…${found.slice(-2)}`
}

/** The check digit of payment cards; ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (const [index, digit] of [...digits].toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return digits.length >= 13 && sum % 10 === 0
}

/** The check digits of an IBAN; ISO 13616. */
function passesIban(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4)
  let remainder = 0
  for (const character of moved) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return iban.length >= 15 && remainder === 1
}
