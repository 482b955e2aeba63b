// A process to be killed: opens a folder, says `open`, then writes and says each row that was acknowledged.

import { openEmbedded } from '../src/embedded/embedded-database.ts'

const [folder = '', mode = 'write'] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const database = await openEmbedded({ engine: 'embedded', folder }, { applicationName: 'writer of the test' })
say('open')
if (mode === 'hold') setInterval(() => {}, 1000)
else if (mode === 'close') await database.close()
else if (mode === 'write') {
  await database.execute(
    `create table if not exists entries (id bigint generated always as identity primary key, filler text);
     create table if not exists totals (id int primary key, entries bigint);
     insert into totals values (1, 0) on conflict do nothing`,
  )
  for (let round = 0; ; round++) {
    const { id } = await database.transaction(async (tx) => {
      await tx.many('update totals set entries = entries + 1')
      return tx.one<{ id: number }>('insert into entries (filler) values ($1) returning id', [
        'x'.repeat(500),
      ])
    })
    say(`${id}`)
    if (round % 50 === 49) await database.execute('checkpoint')
  }
}
