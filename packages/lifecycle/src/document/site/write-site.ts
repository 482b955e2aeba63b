import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { documentErrors } from '../errors.ts'

/** What became of the files of a site. */
export interface SiteReport {
  readonly files: number
  readonly written: number
  /** Of an earlier run, of what is no longer there. */
  readonly removed: number
  /** With `check`: files that are missing, left over, or say otherwise. */
  readonly stale: string[]
}

/** Takes the files of a site one by one: only what differs is written, and what an earlier run left is removed. */
export class SiteFolder {
  readonly #folder: string
  readonly #check: boolean
  readonly #paths = new Set<string>()
  readonly #stale: string[] = []
  /** Those that are there: a site has tens of thousands of files in five folders. */
  readonly #folders = new Set<string>()
  #written = 0

  constructor(folder: string, { check }: { readonly check: boolean }) {
    this.#folder = folder
    this.#check = check
    // Files would be removed from it that are not ours.
    const isForeign = existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, mark))
    if (isForeign) throw documentErrors.notOurFolder({ folder })
  }

  add(path: string, content: string): void {
    this.#paths.add(path)
    const whole = join(this.#folder, path)
    if (existsSync(whole) && readFileSync(whole, 'utf8') === content) return
    if (this.#check) {
      this.#stale.push(path)
      return
    }
    const folder = dirname(whole)
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true })
    this.#folders.add(folder)
    writeFileSync(whole, content)
    this.#written += 1
  }

  finish(): SiteReport {
    const left = this.#left()
    if (this.#check) this.#stale.push(...left)
    else for (const path of left) rmSync(join(this.#folder, path))
    return {
      files: this.#paths.size,
      written: this.#written,
      removed: this.#check ? 0 : left.length,
      stale: this.#stale,
    }
  }

  #left(): string[] {
    return ['', 'assets', 'tables', 'views', 'pictures'].flatMap((below) => {
      const folder = join(this.#folder, below)
      if (!existsSync(folder)) return []
      return readdirSync(folder, { withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ name }) => (below === '' ? name : `${below}/${name}`))
        .filter((path) => !this.#paths.has(path))
    })
  }
}

/** Tells a folder that an earlier run made. */
const mark = 'assets/site.js'
