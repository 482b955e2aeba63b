import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { basename } from 'node:path'

/** A process that removes a cluster as soon as we end, however we end. */
export interface Watchdog {
  /** Ends the cluster and removes its folder; returns when both are gone. */
  finish(): Promise<void>
  /** Leaves the cluster to whoever reads its address. */
  release(): Promise<void>
}

// The kernel closes our end of the pipe at our death, whatever the cause: the shell reads its end. The process
// id is compared with the folder's name in the command line, because after a crash it may belong to another.
const script = `
trap '' HUP INT TERM
while read -r word; do [ "$word" = keep ] && exit 0; done
command_of() { ps -o args= -p "$1" 2>/dev/null || tr '\\0' ' ' < "/proc/$1/cmdline" 2>/dev/null; }
lock="$1/data/postmaster.pid"
pid=$(head -n 1 "$lock" 2>/dev/null)
case "$(command_of "\${pid:-0}")" in *"$2"*)
  kill -INT "$pid"
  tries=0
  while [ -e "$lock" ] && [ $tries -lt 250 ]; do sleep 0.02; tries=$((tries + 1)); done
  [ -e "$lock" ] && kill -KILL "$pid"
esac
rm -rf "$1" || { sleep 1; rm -rf "$1"; }
`

/** Guards the cluster in a folder, whose name no other process has in its command line. */
export function startWatchdog(folder: string): Watchdog {
  const child = spawnScript(folder, 'pipe')
  child.unref()
  if (child.stdin instanceof Socket) child.stdin.unref()
  const finish = async (lastWord?: string): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.ref()
    child.stdin?.on('error', () => {})
    child.stdin?.end(lastWord)
    await ended
  }
  return { finish: () => finish(), release: () => finish('keep\n') }
}

/** Does at once what the watchdog of a cluster does at the end. */
export async function removeCluster(folder: string): Promise<void> {
  await once(spawnScript(folder, 'ignore'), 'exit')
}

function spawnScript(folder: string, stdin: 'pipe' | 'ignore'): ChildProcess {
  return spawn('/bin/sh', ['-c', script, 'plinth-watchdog', folder, basename(folder)], {
    // A group of its own: Ctrl-C at the terminal reaches us, and the watchdog afterwards.
    detached: true,
    stdio: [stdin, 'ignore', 'ignore'],
    cwd: '/',
  })
}
