import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locate, offsetOfCharacter } from './locate.ts'
import { normalisedHash, normaliseScript, rawHash } from './normalise-script.ts'
import { parseScript } from './parse-script.ts'
import { scanScript } from './scan-script.ts'
import { splitScript } from './split-script.ts'

const kinds = (text: string): string[] =>
  [...scanScript(text)]
    .filter(({ kind }) => kind !== 'space')
    .map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`)

describe('scanScript', () => {
  test('keeps every character, whatever the text', () => {
    const pieces = [
      "'",
      '"',
      '$$',
      '$a$',
      '--',
      '/*',
      '*/',
      ';',
      '\\',
      '\n',
      'copy t from stdin',
      "e'",
      'é',
      ' ',
      'x1',
    ]
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
        const text = parts.join('')
        const tokens = [...scanScript(text)]
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        expect(tokens.every(({ start, end }) => end > start)).toBe(true)
      }),
    )
  })

  test('knows the quotes of PostgreSQL', () => {
    expect(kinds(`select 'it''s; --', E'a\\'b;', "x;""y", $$;$$, $a$ $$; $a$, a$1, name'x'`)).toEqual([
      'code:select',
      "string:'it''s; --'",
      'code:,',
      "string:E'a\\'b;'",
      'code:,',
      'name:"x;""y"',
      'code:,',
      'dollar:$$;$$',
      'code:,',
      'dollar:$a$ $$; $a$',
      'code:,',
      'code:a$1',
      'code:,',
      'code:name',
      "string:'x'",
    ])
  })

  test('nests block comments', () => {
    expect(kinds('/* a /* b */ c */ select')).toEqual(['comment:/* a /* b */ c */', 'code:select'])
  })

  test('takes the lines after copy from stdin as data, up to the terminator', () => {
    const text = "copy t (a) from stdin with (format csv); -- go\n1;'2\n\\.\nselect 1;"
    expect(kinds(text)).toEqual([
      'code:copy',
      'code:t',
      'code:(',
      'code:a',
      'code:)',
      'code:from',
      'code:stdin',
      'code:with',
      'code:(',
      'code:format',
      'code:csv',
      'code:)',
      'semicolon:;',
      'comment:-- go',
      "copy-data:1;'2\n\\.\n",
      'code:select',
      'code:1',
      'semicolon:;',
    ])
  })

  test('sees a psql command wherever a backslash stands outside quotes', () => {
    expect(kinds("\\set x 'y'\nselect 1 \\gexec")).toEqual([
      "meta:\\set x 'y'",
      'code:select',
      'code:1',
      'meta:\\gexec',
    ])
  })
})

describe('normaliseScript', () => {
  test('ignores licence headers, comments, blank lines and line endings', () => {
    const before = 'create table t (a int);\n\ninsert into t values (1); -- one\n'
    const after = '/* Licence */\r\n-- more\r\ncreate  table t\r\n(a int);\r\ninsert into t values (1);'
    expect(normaliseScript(after)).toBe(normaliseScript(before))
  })

  test('notices a change inside quotes and dollar quotes', () => {
    expect(normaliseScript("select 'a  b'")).not.toBe(normaliseScript("select 'a b'"))
    expect(normaliseScript('do $$ begin  end $$')).not.toBe(normaliseScript('do $$ begin end $$'))
  })

  test('hashes bytes and meaning apart', () => {
    expect(rawHash(Buffer.from('select 1'))).not.toBe(rawHash(Buffer.from('select 1 -- x')))
    expect(normalisedHash('select 1')).toBe(normalisedHash('select 1 -- x'))
  })
})

describe('parseScript', () => {
  const statements = async (text: string): Promise<string[]> => {
    const parsed = await parseScript(text)
    if ('syntaxError' in parsed) throw new TypeError(parsed.syntaxError.message)
    return parsed.statements.map(({ kind, start, end }) => `${kind}|${text.slice(start, end)}`)
  }

  test('gives each statement with its own text, multibyte characters or not', async () => {
    expect(await statements("-- é\nselect 'ü🙂';\n/* x */ create table t (a int);")).toEqual([
      "SelectStmt|select 'ü🙂'",
      'CreateStmt|create table t (a int)',
    ])
  })

  test('keeps begin atomic bodies and rules whole', async () => {
    const body =
      'create function f() returns int begin atomic select 1; select case when true then 2 end; end'
    const rule = 'create rule r as on insert to t do (select 1; select 2)'
    expect(await statements(`${body};\n${rule};`)).toEqual([`CreateFunctionStmt|${body}`, `RuleStmt|${rule}`])
  })

  test('points at the character of a syntax error', async () => {
    const text = "select 'é🙂';\nselct 1;"
    const parsed = await parseScript(text)
    expect(parsed).toEqual({
      syntaxError: { message: 'syntax error at or near "selct"', offset: text.indexOf('selct') },
    })
  })

  test('leaves psql commands and COPY data to the caller', async () => {
    const text = '\\set a 1\ncopy t from stdin;\n1\n\\.\nselect 1;'
    const parsed = await parseScript(text)
    expect(
      'extras' in parsed && parsed.extras.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
    ).toEqual([
      ['meta', '\\set a 1'],
      ['copy-data', '1\n\\.\n'],
    ])
  })

  test('parses a large script in batches with the same result', async () => {
    const text = Array.from({ length: 500 }, (_, n) => `insert into t values (${n}, 'é;');`).join('\n')
    expect([...splitScript(text, 1000)].length).toBeGreaterThan(10)
    expect([...splitScript(text, 1000)].map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(await statements(text)).toHaveLength(500)
  })
})

describe('locate', () => {
  test('counts lines and columns from one, in characters', () => {
    expect(locate('a.sql', 'x\r\né🙂 selct\r\ny', 'x\r\né🙂 '.length)).toEqual({
      file: 'a.sql',
      line: 2,
      column: 4,
      excerpt: 'é🙂 selct',
    })
    expect(locate('a.sql', '', 0)).toEqual({ file: 'a.sql', line: 1, column: 1, excerpt: '' })
    expect(offsetOfCharacter('🙂a', 1)).toBe(2)
  })
})
