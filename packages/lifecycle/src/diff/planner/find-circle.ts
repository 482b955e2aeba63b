// pg-delta throws one error with the text of every statement that it found no place for: those of a circle, and all
// that come after them. Which objects the circle is of is told here, from these texts.

const head = /^dependency cycle among \d+ actions/
const nextStatement = /\n {2}(?=(?:CREATE|ALTER|DROP|GRANT|REVOKE|COMMENT|REFRESH|SELECT) )/
const name = String.raw`(?:"(?:[^"]|"")+"|[a-z_][\w$]*)`
const qualified = new RegExp(String.raw`${name}\.${name}`, 'g')
const made =
  /^(?:CREATE|ALTER)(?: OR REPLACE| UNIQUE| UNLOGGED| CONSTRAINT| RECURSIVE)* ((?:MATERIALIZED |FOREIGN |EVENT )?[A-Z]+) /

interface Waiting {
  /** `view public.totals` */
  readonly subject: string
  readonly path: string
  readonly mentions: Set<string>
}

export interface Circle {
  readonly objects: readonly string[]
  /** Whether each needs the next one, and the last one the first; else only that all of them are left is known. */
  readonly isClosed: boolean
}

/** The shortest circle that the planner's error is about; undefined for other errors. */
export function findCircle(error: unknown): Circle | undefined {
  if (!(error instanceof Error) || !head.test(error.message)) return undefined
  const waiting = new Map<string, Waiting>()
  for (const sql of error.message.split(nextStatement).slice(1)) {
    const [path, ...mentions] = (sql.match(qualified) ?? []).map((each) => each.replaceAll('"', ''))
    if (path === undefined) continue
    const [, word = 'object'] = made.exec(sql) ?? []
    const known = waiting.get(path) ?? { subject: `${word.toLowerCase()} ${path}`, path, mentions: new Set() }
    for (const each of mentions) known.mentions.add(each)
    waiting.set(path, known)
  }
  const circles = [...waiting.values()].flatMap((start) => shortestWayBack(start, waiting) ?? [])
  const [shortest] = circles.toSorted((a, b) => a.length - b.length)
  const objects = (shortest ?? [...waiting.values()]).map(({ subject }) => subject)
  return { objects, isClosed: shortest !== undefined }
}

function shortestWayBack(
  start: Waiting,
  waiting: ReadonlyMap<string, Waiting>,
): readonly (readonly Waiting[])[] | undefined {
  const seen = new Set<string>()
  let ways: readonly (readonly Waiting[])[] = [[start]]
  while (ways.length > 0) {
    const next: (readonly Waiting[])[] = []
    for (const way of ways)
      for (const path of way.at(-1)?.mentions ?? []) {
        if (path === start.path && way.length > 1) return [way]
        const found = waiting.get(path)
        if (!found || path === start.path || seen.has(path)) continue
        seen.add(path)
        next.push([...way, found])
      }
    ways = next
  }
  return undefined
}
