import { styleText } from 'node:util'
import type { Tone } from '@plinth/kernel'

type Style = Tone | 'strong'

const styles = {
  good: 'green',
  bad: 'red',
  attention: 'yellow',
  muted: 'dim',
  plain: 'reset',
  strong: 'bold',
} as const satisfies Record<Style, string>

/** Colours a text by its meaning, or leaves it as it is. */
export type Paint = (text: string, style: Style) => string

/** Colours only for a terminal that shows them: NO_COLOR and TERM=dumb are respected. */
export function createPaint(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): Paint {
  const off = stream.isTTY !== true || Boolean(environment['NO_COLOR']) || environment['TERM'] === 'dumb'
  if (off && !environment['FORCE_COLOR']) return (text) => text
  return (text, style) =>
    style === 'plain' || text === '' ? text : styleText(styles[style], text, { validateStream: false })
}
