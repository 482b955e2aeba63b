import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findAptMirror, readLines, readStanzas } from './apt-mirror.ts'

describe('the lines of a .list file', () => {
  test('name the archive, with or without options', () => {
    const text = [
      '# deb http://commented.example/debian bookworm main',
      'deb-src http://sources.example/debian bookworm main',
      'deb [arch=amd64 signed-by=/usr/share/k.gpg] http://mirror.example/debian bookworm main contrib',
      'deb http://second.example/debian/ trixie main',
    ].join('\n')
    expect(readLines(text)).toEqual(['http://mirror.example/debian', 'http://second.example/debian/'])
  })

  test('are not taken where they name security, updates or another vendor', () => {
    const text = [
      'deb http://mirror.example/debian-security bookworm-security main',
      'deb http://mirror.example/debian bookworm-updates main',
      'deb http://vendor.example/apt stable main',
    ].join('\n')
    expect(readLines(text)).toEqual([])
  })
})

describe('the stanzas of a .sources file', () => {
  test('name the archive', () => {
    const text = `# a comment
Types: deb deb-src
# another
URIs: http://mirror.example/debian
Suites: bookworm
 bookworm-updates
Components: main

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
`
    expect(readStanzas(text)).toEqual(['http://mirror.example/debian'])
  })

  test('are not taken where they are switched off or hold sources only', () => {
    const stanza = 'URIs: http://mirror.example/debian\nSuites: bookworm\nComponents: main'
    expect(readStanzas(`Types: deb\nEnabled: no\n${stanza}`)).toEqual([])
    expect(readStanzas(`Types: deb-src\n${stanza}`)).toEqual([])
  })
})

describe('the mirror of a machine', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plinth-apt-'))
    mkdirSync(join(folder, 'sources.list.d'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('is read from either format', () => {
    writeFileSync(join(folder, 'sources.list'), '# empty\n')
    writeFileSync(
      join(folder, 'sources.list.d', 'debian.sources'),
      'Types: deb\nURIs: http://mirror.example/debian\nSuites: trixie\nComponents: main\n',
    )
    expect(findAptMirror(folder)).toBe('http://mirror.example/debian')
  })

  test("is the first of the list that Debian's cloud images name", () => {
    const list = join(folder, 'debian.list')
    writeFileSync(list, '# mirrors\nhttp://near.example/debian\nhttp://far.example/debian\n')
    writeFileSync(join(folder, 'sources.list'), `deb mirror+file:${list} bookworm main\n`)
    expect(findAptMirror(folder)).toBe('http://near.example/debian')
  })

  test('is unknown without sources', () => {
    expect(findAptMirror(folder)).toBeUndefined()
  })
})
