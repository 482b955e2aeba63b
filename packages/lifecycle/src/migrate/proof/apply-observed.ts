import type { Database, Session, Statement } from '@plinth/postgres'
import { runInside } from '../apply/run-script.ts'
import { backToOwner, sessionStart } from '../apply/session-start.ts'
import type { Segment, SegmentPart } from '../file/plan-segments.ts'
import type { PreparedMigration } from '../file/prepare-migration.ts'
import { leavesSessionAlone } from '../file/statement-rules.ts'

/** Called around statements, inside the transaction that they run in. */
export interface Observer {
  began(session: Session): Promise<void>
  ran(session: Session, statement: Statement, segment: Segment): Promise<void>
}

/** Applies a file to a scratch database one statement at a time, so that somebody can look at what each has done. */
export async function applyObserved(
  db: Database,
  { file, segments }: PreparedMigration,
  observer: Observer,
): Promise<void> {
  await db.session(async (session) => {
    for (const segment of segments) {
      const isTransaction = segment.kind === 'transaction'
      await session.execute(
        [...sessionStart({ lockTimeoutMs: 0, statementTimeoutMs: 0 }), ...segment.settings].join(';'),
      )
      if (isTransaction) await session.execute(segment.begin)
      await observer.began(session)
      for (const part of segment.parts.flatMap(singly)) {
        await runInside(session, file, { ...segment, parts: [part] })
        await observer.ran(session, part.kind === 'copy' ? part.statement : part.only, segment)
      }
      if (!isTransaction) continue
      const end = leavesSessionAlone(segment.statements) ? [] : backToOwner
      await session.execute([...end, 'commit'].join(';'))
    }
  })
}

type SingleStatement = Extract<SegmentPart, { kind: 'script' }> & { readonly only: Statement }

function singly(part: SegmentPart): (SingleStatement | Extract<SegmentPart, { kind: 'copy' }>)[] {
  if (part.kind === 'copy') return [part]
  return part.statements.map((only) => ({
    kind: 'script',
    start: only.start,
    end: only.end,
    statements: [only],
    only,
  }))
}
