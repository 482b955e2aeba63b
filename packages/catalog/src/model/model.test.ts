import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grantReader } from '../grants.ts'
import { type CatalogChange, describeFolded, foldChanges, identityOf, kinds } from './index.ts'

describe('the model', () => {
  test('the differ names no kind of object', () => {
    expect(kinds.length).toBeGreaterThan(20)
    // A schema and a table are also where other objects are.
    const places = ['schema', 'table']
    for (const file of ['diff-catalogs.ts', 'find-renames.ts', 'describe-change.ts']) {
      const text = readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      expect(code.length).toBeGreaterThan(500)
      const isNamed = (kind: string): boolean =>
        new RegExp(`objects\\.${kind}\\b`).test(code) ||
        (!places.includes(kind) && new RegExp(`['"\`]${kind}['"\`]|\\.${kind}\\b`).test(code))
      expect(kinds.filter(isNamed)).toEqual([])
    }
  })

  test('what a new table consists of is told with it, and what an old one got by itself', () => {
    const common = { comment: null, owned: null, schema: 'public' } as const
    const enumOf = (name: string, change: CatalogChange['change']): CatalogChange => {
      const object = { ...common, name, values: [], owner: 'me', grants: [] }
      return {
        kind: 'enum',
        path: `public.${name}`,
        subject: `enum public.${name}`,
        change,
        before: null,
        after: object,
        attributes: [],
      }
    }
    const ruleOn = (table: string, name: string): CatalogChange => {
      const object = { ...common, table, name, definition: '', enabled: 'origin' as const }
      const path = `public.${table}.${name}`
      return {
        kind: 'rule',
        path,
        subject: `rule ${path}`,
        change: 'added',
        before: null,
        after: object,
        attributes: [],
      }
    }
    const changes = [
      enumOf('young', 'added'),
      enumOf('old', 'changed'),
      ruleOn('young', 'a'),
      ruleOn('young', 'b'),
      ruleOn('old', 'c'),
    ]
    expect(foldChanges(changes).map(describeFolded)).toEqual([
      'enum public.young is new: 2 rules',
      'enum public.old: ',
      'rule public.old.c is new',
    ])
  })

  test('no two objects share an identity, whatever dots are in their names', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '.', ' '), minLength: 1, maxLength: 4 })
    const object = fc.record({ schema: part, table: part, name: part })
    fc.assert(
      fc.property(
        object,
        object,
        (a, b) => (identityOf(a) === identityOf(b)) === (JSON.stringify(a) === JSON.stringify(b)),
      ),
    )
  })

  test('grants of a quoted role, of everybody, and those that may be passed on', () => {
    expect(grantReader()(['"a ""b"" =r"=r*w/postgres', '=U/postgres'])).toEqual([
      { grantee: 'a "b" =r', privileges: ['select', 'update'], grantable: ['select'] },
      { grantee: 'public', privileges: ['usage'], grantable: [] },
    ])
  })
})
