import { counted } from '@plinth/kernel'
import type { UpStep } from '../up/step.ts'

export const partitionsStep: UpStep = {
  name: 'partitions',
  title: 'Partitions',
  async run({ project, openDatabase }) {
    const tables = Object.keys(project.partitions)
    if (tables.length === 0) return { outcome: 'nothing', note: 'no rules declared' }
    const { ensurePartitions, failuresOf, judgeStatus, readPartitionStatus } = await import('./index.ts')
    const db = await openDatabase()
    const made = await ensurePartitions(db, project)
    const failures = failuresOf(made)
    const status = (await readPartitionStatus(db, null)).filter(({ table }) => tables.includes(table))
    const rules = Object.entries(project.partitions).map(([table, rule]) => ({ table, ...rule }))
    const attention = judgeStatus(status, rules).filter(({ severity }) => severity !== 'info')
    const count = made.length - failures.length
    const ends = status.map(({ until }) => until?.slice(0, 10) ?? 'for ever').sort()
    return {
      outcome: count > 0 ? 'done' : 'nothing',
      note: `${count > 0 ? `${counted(count, 'partition')} made` : `${counted(tables.length, 'table')}, all there`}, until ${ends[0] ?? ''}`,
      attention: [...failures, ...attention],
    }
  },
}
