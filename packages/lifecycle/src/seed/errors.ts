import { defineErrors } from '@plinth/kernel'

interface File {
  readonly file: string
}

export const seedErrors = defineErrors('seed', {
  nameInvalid: {
    exit: 'misuse',
    http: 400,
    message: ({ file }: File) => `the file name ${file} does not say when it is its turn`,
    detail: 'Seed files are named NN_description.sql, or NN_table.csv for rows of one table.',
    hint: 'rename it; files are loaded in the order of their number',
  },
  tableMissing: {
    exit: 'failed',
    http: 404,
    message: ({ file, table }: File & { table: string }) =>
      `${file} has rows for the table ${table}, which does not exist`,
    hint: 'the name of the table follows the number: 02_currencies.csv, 03_billing.currencies.csv; run plinth migrate up first',
  },
  columnUnknown: {
    exit: 'failed',
    http: 400,
    message: ({ table, column }: { table: string; column: string }) =>
      `the table ${table} has no column "${column}"`,
    hint: 'the first line of the file names the columns',
  },
  headerMissing: {
    exit: 'failed',
    http: 400,
    message: ({ file }: File) => `${file} has no first line with the names of columns`,
    hint: 'write the columns into the first line: id,name,created_at',
  },
  keyMissing: {
    exit: 'failed',
    http: 400,
    message: ({ file, table }: File & { table: string }) =>
      `${file} cannot be loaded twice: ${table} has no primary key, or the file lacks its columns`,
    hint: 'give the table a primary key and the file its columns, or write the rows as SQL with on conflict',
  },
  notOneTransaction: {
    exit: 'failed',
    http: 400,
    message: ({ file }: File) => `${file} cannot run as one transaction`,
    hint: 'a seed file is loaded as a whole or not at all: leave out commits and CONCURRENTLY',
  },
})
