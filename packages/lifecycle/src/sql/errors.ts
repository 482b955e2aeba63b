import { defineErrors } from '@plinth/kernel'

export const sqlErrors = defineErrors('sql', {
  queryUnknown: {
    exit: 'misuse',
    http: 404,
    message: ({ name, collection }: { name: string; collection: string }) =>
      `there is no ${collection} query "${name}"`,
    hint: 'plinth sql list shows every query',
  },
  nameTwice: {
    exit: 'failed',
    http: 409,
    message: ({ name }: { name: string }) => `two queries have the name "${name}"`,
    hint: 'rename one of them: -- name: another_name',
  },
  notOneStatement: {
    exit: 'failed',
    http: 400,
    message: ({ name, found }: { name: string; found: number }) =>
      `the query "${name}" has ${found} statements instead of one`,
    hint: 'begin each query of a file with a line: -- name: its_name',
  },
  notReadOnly: {
    exit: 'refused',
    http: 400,
    message: ({ name }: { name: string }) => `the query "${name}" does more than read`,
    hint: 'named queries are run in a read-only transaction: select, values, table, with, show or explain',
  },
  parameterMissing: {
    exit: 'misuse',
    http: 400,
    message: ({ parameter, name }: { parameter: string; name: string }) =>
      `the query "${name}" needs a value for ${parameter}`,
    hint: ({ parameter }: { parameter: string }) =>
      `--param ${parameter}=VALUE, or a default in the file: -- param: ${parameter} text = VALUE`,
  },
  parameterUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ parameter, name }: { parameter: string; name: string }) =>
      `the query "${name}" has no parameter ${parameter}`,
  },
  parameterShape: {
    exit: 'misuse',
    http: 400,
    message: ({ given }: { given: string }) => `"${given}" is not NAME=VALUE`,
    hint: '--param since=2026-01-01',
  },
  identifierVariable: {
    exit: 'failed',
    http: 400,
    message: ({ variable }: { variable: string }) =>
      `${variable} stands for a name, which cannot be a parameter`,
    hint: "write the name itself; values are :'name' or :name",
  },
})
