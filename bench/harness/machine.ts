import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem, type } from 'node:os'
import { memorySource } from './measure-process.ts'
import { root } from './root.ts'

/** What the numbers depend on. */
export function describeMachine(): Record<string, string> {
  const processors = cpus()
  return {
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 1024 ** 3)} GiB`,
    system: `${type()} ${process.arch}`,
    node: process.versions.node,
    'load at the start': loadavg()[0]?.toFixed(1) ?? '',
    'memory and CPU time by': memorySource,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
  }
}
