import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LifecycleOperation, operations } from '@plinth/lifecycle'
import { describeEngines, useDatabase, useFolder } from '@plinth/testkit'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { verifyErrors } from '../src/verify/errors.ts'
import { contextFor } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations

const result = z.object({
  overall_status: z.string(),
  sections: z.array(z.looseObject({ section: z.string(), expected: z.int(), found: z.int() })),
  findings: z.array(
    z.looseObject({ code: z.string(), severity: z.string(), subject: z.string(), message: z.string() }),
  ),
})

describeEngines((engine) => {
  const db = useDatabase({
    engine,
    per: 'test',
    key: 'verify-shop',
    build: async (empty) => {
      await empty.execute(`create table customers (id int primary key, email text not null);
        create table orders (id int primary key, customer_id int references customers (id), amount int default 0);
        create index orders_customer_idx on orders (customer_id);
        alter table orders enable row level security;
        create policy orders_all on orders using (true)`)
    },
  })
  const folder = useFolder()
  const call = async (
    name: string,
    input: object = {},
  ): Promise<{ output: unknown; exit: string; shown: string }> => {
    const operation = await loaders[name]?.()
    const answer = await operation?.call(contextFor(folder(), db), input)
    return { output: answer?.output, exit: answer?.exit ?? '', shown: JSON.stringify(answer?.present()) }
  }
  const expectThat = (yaml: string): void => writeFileSync(join(folder(), 'expectations.yaml'), yaml)
  const verify = async (input: object = {}): Promise<z.infer<typeof result> & { exit: string }> => {
    const { output, exit } = await call('verify.run', { file: 'expectations.yaml', ...input })
    return { ...result.parse(output), exit }
  }

  test('the index of a key is named by its constraint alone, unless every object has to be named', async () => {
    const tables = `tables: { public.customers: , public.orders: { row_security: true } }
indexes: { public.orders: { orders_customer_idx: CREATE INDEX orders_customer_idx ON public.orders USING btree (customer_id) } }
`
    const subjects = async (strict: boolean): Promise<string[]> => {
      expectThat(`strict: ${strict}\n${tables}`)
      return (await verify()).findings.map(({ subject }) => subject)
    }
    expect(await subjects(false)).toEqual([])
    expect(await subjects(true)).toEqual([
      'index public.customers.customers_pkey',
      'index public.orders.orders_pkey',
    ])
  })

  test('what was derived holds, gives the same text again, and finds a change by its line', async () => {
    await call('verify.derive')
    const file = join(folder(), 'database/expectations.yaml')
    const text = readFileSync(file, 'utf8')
    expect((await call('verify.run')).exit).toBe('done')
    await expect(call('verify.derive')).rejects.toMatchObject({ code: 'verify.file_exists' })
    await call('verify.derive', { replace: true })
    expect(readFileSync(file, 'utf8')).toBe(text)
    const rows = 'rows:\n  none is negative: |\n    select id from orders where amount < 0\n'
    writeFileSync(file, `${rows}# and\n${text}`)
    await call('verify.derive', { replace: true })
    expect(readFileSync(file, 'utf8')).toBe(`${text}${rows}`)
    writeFileSync(file, text)
    await db().execute('alter table orders disable row level security')
    const { output, exit, shown } = await call('verify.run')
    expect(exit).toBe('findings')
    const line =
      text.split('\n').findIndex((row) => row.includes('public.orders: { row_security: true }')) + 1
    expect(result.parse(output).findings).toMatchObject([
      {
        code: 'verify.different',
        subject: 'table public.orders',
        message: `row_security is as usual and not true (database/expectations.yaml:${line})`,
      },
    ])
    expect(shown).toContain('The database is not what')
  })

  test('without strict only what is said counts, and what else is there is information', async () => {
    expectThat('tables:\n  public.orders: {}\ncolumns:\n  public.orders:\n    amount: integer\n')
    const { exit, findings, sections } = await verify()
    expect(exit).toBe('done')
    expect(sections).toMatchObject([
      { section: 'tables', expected: 1, found: 1 },
      { expected: 1, found: 1 },
    ])
    expect(findings.map(({ severity }) => severity)).toContain('info')
  })

  test('names what is missing and what is different', async () => {
    expectThat(
      'tables:\n  public.ordrs: {}\ncolumns:\n  public.orders:\n    amount: { type: bigint, default: "1" }\n',
    )
    const { exit, findings } = await verify()
    expect(exit).toBe('findings')
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'verify.missing', subject: 'table public.ordrs' },
      {
        code: 'verify.different',
        subject: 'column public.orders.amount',
        message: 'type is integer and not bigint; default is 0 and not 1 (expectations.yaml:5)',
      },
    ])
  })

  test('rows that must not be are shown, and a query that cannot run is a finding', async () => {
    await db().execute(
      "insert into customers values (1, 'a'), (2, 'b'); insert into orders values (1, null), (2, 1)",
    )
    expectThat(`rows:
  every order has a customer: select id from orders where customer_id is null;
  no wrong table: select * from nowhere
  no write: delete from orders returning *
  every customer has a mail: select id from customers where email is null
`)
    const { exit, findings, sections } = await verify()
    expect(exit).toBe('findings')
    expect(findings).toMatchObject([
      { code: 'verify.rows', message: '1 offending: {"id":1} (expectations.yaml:2)' },
      { code: 'verify.query_failed', subject: 'rows "no wrong table"' },
      { code: 'verify.query_failed', subject: 'rows "no write"' },
    ])
    expect(sections).toMatchObject([{ section: 'rows', expected: 4, found: 1 }])
    expect(await db().one('select count(*)::int as count from orders')).toEqual({ count: 2 })
  })

  test('a file that expects nothing has checked nothing, and a missing one says how to make it', async () => {
    expectThat('strict: true\n')
    await expect(verify()).rejects.toMatchObject({ code: verifyErrors.nothingExpected({ file: '' }).code })
    await expect(verify({ file: 'other.yaml' })).rejects.toMatchObject({ code: 'verify.file_missing' })
    await expect(call('verify.derive', { section: ['tabels'] })).rejects.toMatchObject({
      code: 'verify.unknown_section',
      hint: 'did you mean --section tables?',
    })
  })
})
