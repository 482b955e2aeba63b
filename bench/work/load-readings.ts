// Loads a file of readings through Plinth's COPY into one table: `load-readings URL FILE COLUMNS`.
import { createReadStream } from 'node:fs'
import { openDatabase } from '@plinth/postgres'

const [url = '', file = '', columns = ''] = process.argv.slice(2)
const db = await openDatabase({ engine: 'server', url })
const rows = await db.copyIn(
  `copy public.meter_reading (${columns}) from stdin`,
  createReadStream(file, { highWaterMark: 256 * 1024 }),
)
await db.close()
process.stdout.write(`${rows}\n`)
