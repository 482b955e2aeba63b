import type { RoutineObject } from '@plinth/catalog/model'
import { qualified } from './world.ts'

// The parts of an aggregate as the catalog has them: `sfunc = w.add, stype = integer, …`. A value may have commas.
const part =
  /(?:^|, )(sfunc|stype|sspace|finalfunc|finalfunc_extra|finalfunc_modify|combinefunc|serialfunc|deserialfunc|initcond|msfunc|minvfunc|mstype|minitcond|sortop|kind|direct) = /g

const modifies: Readonly<Record<string, string>> = { r: 'read_only', s: 'shareable', w: 'read_write' }

/** CREATE AGGREGATE; PostgreSQL has no function that prints it. */
export function renderAggregate({
  schema,
  name,
  arguments: parameters,
  body,
  parallel,
}: RoutineObject): string {
  const parts = readParts(body)
  const usualModify = parts['kind'] === 'n' ? 'r' : 'w'
  const modify = parts['finalfunc_modify'] ?? usualModify
  const options = [
    ...copied(parts, ['sfunc', 'stype']),
    ...(parts['sspace'] === '0' ? [] : copied(parts, ['sspace'])),
    ...copied(parts, ['finalfunc']),
    ...(parts['finalfunc_extra'] === 'true' || parts['finalfunc_extra'] === 't' ? ['finalfunc_extra'] : []),
    ...(modify === usualModify ? [] : [`finalfunc_modify = ${modifies[modify]}`]),
    ...copied(parts, [
      'combinefunc',
      'serialfunc',
      'deserialfunc',
      'initcond',
      'msfunc',
      'minvfunc',
      'mstype',
      'minitcond',
    ]),
    ...(parts['sortop'] === undefined ? [] : [`sortop = ${operator(parts['sortop'])}`]),
    ...(parallel === 'unsafe' ? [] : [`parallel = ${parallel}`]),
    ...(parts['kind'] === 'h' ? ['hypothetical'] : []),
  ]
  return `create aggregate ${qualified({ schema, name })}(${parameters === '' ? '*' : parameters}) (\n${options.map((option) => `  ${option}`).join(',\n')}\n);`
}

// `pg_catalog.<(integer,integer)` → `operator(pg_catalog.<)`
const operator = (text: string): string => `operator(${text.replace(/\(.*$/, '')})`

const copied = (parts: Readonly<Record<string, string>>, names: readonly string[]): string[] =>
  names.flatMap((name) => (parts[name] === undefined ? [] : [`${name} = ${parts[name]}`]))

function readParts(body: string): Readonly<Record<string, string>> {
  const marks = [...body.matchAll(part)]
  return Object.fromEntries(
    marks.map((mark, at) => [
      mark[1] ?? '',
      body.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? body.length),
    ]),
  )
}
