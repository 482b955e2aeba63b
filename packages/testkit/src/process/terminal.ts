import { spawnSync } from 'node:child_process'
import { testkitErrors } from '../errors.ts'

export interface TerminalSize {
  readonly columns: number
  readonly rows: number
}

const python = `import os, pty, sys
sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))`

/** Why no terminal can be had on this machine; undefined when it can. For {@link skipWithout}. */
export function terminalAbsence(): string | undefined {
  return findWrapper() === undefined ? 'neither script (util-linux) nor python3 is installed' : undefined
}

/** The command that runs another inside a terminal of a size. */
export function inTerminal(command: readonly string[], { columns, rows }: TerminalSize): string[] {
  const wrapper = findWrapper()
  if (!wrapper) throw testkitErrors.programMissing({ program: 'script' })
  // The terminal is new and has no size: whoever asks would find 0 columns.
  const sized = `stty cols ${columns} rows ${rows}; exec ${command.map(shellQuoted).join(' ')}`
  return wrapper === 'script'
    ? ['script', '--quiet', '--return', '--echo', 'never', '--command', sized, '/dev/null']
    : ['python3', '-c', python, '/bin/sh', '-c', sized]
}

function findWrapper(): 'script' | 'python3' | undefined {
  if (/util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? ''))
    return 'script'
  return spawnSync('python3', ['-c', 'import pty']).status === 0 ? 'python3' : undefined
}

function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
