export { ensurePartitions, failuresOf } from './ensure-partitions.ts'
export { partitionErrors } from './errors.ts'
export { judgeStatus, readPartitionStatus } from './read-status.ts'
