import type { ProgressEvent, StepOutcome, Tone } from '@plinth/kernel'
import type { Paint } from './paint.ts'
import { shorten, wrap } from './wrap.ts'

type Listener = (event: ProgressEvent) => void

interface Terminal {
  readonly write: (text: string) => void
  readonly paint: Paint
  readonly width: number
}

const marks: Readonly<Record<StepOutcome, { sign: string; tone: Tone }>> = {
  done: { sign: '✓', tone: 'good' },
  nothing: { sign: '·', tone: 'muted' },
  failed: { sign: '✗', tone: 'bad' },
}

const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** One line that moves while work goes on, and a line that stays for each finished step. */
export function liveProgress({ write, paint, width }: Terminal): { listener: Listener; end: () => void } {
  const running = new Map<string, { title: string; done: number; total: number | undefined; note: string }>()
  let frame = 0
  const clear = '\r\u001b[2K'
  const draw = (): void => {
    const current = [...running.values()].at(-1)
    if (!current) return
    const { title, done, total, note } = current
    const bar = total === undefined || total === 0 ? '' : ` ${drawBar(done / total)} ${done}/${total}`
    const text = shorten(`${title}${bar}  ${note}`, width - 3)
    write(`${clear}${paint(spinner[frame % spinner.length] ?? '', 'attention')} ${text}`)
  }
  const timer = setInterval(() => {
    frame++
    draw()
  }, 80)
  timer.unref()
  const listener: Listener = (event) => {
    if (event.type === 'step.started')
      running.set(event.step, { title: event.title, done: 0, total: event.total, note: '' })
    else if (event.type === 'step.advanced') {
      const step = running.get(event.step)
      if (step)
        Object.assign(step, {
          done: event.done,
          total: event.total ?? step.total,
          note: event.note ?? step.note,
        })
    } else if (event.type === 'step.finished') {
      running.delete(event.step)
      // Steps inside a step are only shown while they run.
      if (running.size === 0) write(`${clear}${finishedLine(event, paint, width)}\n`)
    } else for (const line of noteLines(event, width)) write(`${clear}${paint(line, noteTone(event))}\n`)
    draw()
  }
  return {
    listener,
    end: () => {
      clearInterval(timer)
      if (running.size > 0) write(clear)
    },
  }
}

/** A line for each finished step, for logs and pipes. */
export function plainProgress({ write, paint, width }: Terminal): { listener: Listener; end: () => void } {
  const open: string[] = []
  return {
    end: () => {},
    listener: (event) => {
      if (event.type === 'step.started') open.push(event.step)
      else if (event.type === 'step.finished') {
        open.splice(open.indexOf(event.step), 1)
        if (open.length === 0) write(`${finishedLine(event, paint, width)}\n`)
      } else if (event.type === 'note') for (const line of noteLines(event, width)) write(`${line}\n`)
    },
  }
}

type Note = Extract<ProgressEvent, { type: 'note' }>

const noteTone = ({ level }: Note): Tone => (level === 'warning' ? 'attention' : 'muted')

function noteLines({ level, message }: Note, width: number): string[] {
  const [first = '', ...more] = wrap(level === 'warning' ? `NOTE:   ${message}` : message, width - 8)
  return level === 'warning'
    ? [first.replace('NOTE: ', 'NOTE:   '), ...more.map((line) => `        ${line}`)]
    : [first, ...more]
}

function finishedLine(
  event: Extract<ProgressEvent, { type: 'step.finished' }>,
  paint: Paint,
  width: number,
): string {
  const { sign, tone } = marks[event.outcome]
  const time = `${(event.durationMs / 1000).toFixed(2)} s`
  const text = shorten(
    `${event.title}${event.note === undefined ? '' : `: ${event.note}`}`,
    width - time.length - 4,
  )
  return `${paint(sign, tone)} ${text} ${paint(time, 'muted')}`
}

function drawBar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * 20)
  return `${'█'.repeat(full)}${'░'.repeat(20 - full)}`
}
