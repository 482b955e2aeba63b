import { describe, expect, test } from 'vitest'
import { createPaint, type Paint } from './paint.ts'
import { renderError } from './render-error.ts'
import { renderView } from './render-view.ts'
import { plainProgress } from './show-progress.ts'
import { columns, shorten, wrap } from './wrap.ts'

const paint: Paint = (text) => text

describe('renderError', () => {
  test('shows place and caret, detail and hint', () => {
    const lines = renderError(
      {
        code: 'postgres.query_failed',
        exit: 'failed',
        http: 400,
        message: 'column "c" does not exist',
        detail: 'Nothing was applied.',
        hint: 'look at line 7',
        sqlState: '42703',
        where: { file: 'database/migrations/003_c.sql', line: 7, column: 8, excerpt: 'select\tc from t' },
      },
      { paint, width: 80 },
    )
    expect(lines.join('\n')).toBe(
      `ERROR:  column "c" does not exist (postgres.query_failed, SQLSTATE 42703)
WHERE:  database/migrations/003_c.sql:7:8
        select c from t
               ^
DETAIL: Nothing was applied.
HINT:   look at line 7`,
    )
  })

  test('shows the part of a long line that the caret is in', () => {
    const excerpt = `${'x'.repeat(300)}!${'y'.repeat(300)}`
    const lines = renderError(
      {
        code: 'a.b',
        exit: 'failed',
        http: 400,
        message: 'm',
        where: { file: 'f', line: 1, column: 301, excerpt },
      },
      { paint, width: 60 },
    )
    const [, , text = '', caret = ''] = lines
    expect(text.length).toBeLessThanOrEqual(60)
    expect(text[caret.indexOf('^')]).toBe('!')
  })
})

describe('renderView', () => {
  test('cuts the flexible column so that a table fits', () => {
    const view = renderView(
      [
        {
          kind: 'table',
          columns: [
            { title: 'Name', flexible: true },
            { title: 'Rows', align: 'right' },
          ],
          rows: [
            ['n'.repeat(100), '12'],
            ['short', { text: '3', tone: 'good' }],
          ],
        },
        { kind: 'next', command: 'plinth up', why: 'goes on' },
      ],
      { paint, width: 40 },
    )
    expect(view.split('\n').every((line) => line.length <= 40)).toBe(true)
    expect(view).toContain('…    12')
    expect(view).toContain('Next: plinth up')
  })
})

test('plain progress says one line for each finished step, none for steps inside', () => {
  let written = ''
  const { listener } = plainProgress({
    write: (text) => {
      written += text
    },
    paint,
    width: 80,
  })
  listener({ type: 'step.started', step: '1', title: 'outer' })
  listener({ type: 'step.started', step: '2', title: 'inner' })
  listener({ type: 'step.finished', step: '2', title: 'inner', outcome: 'done', durationMs: 5 })
  listener({
    type: 'step.finished',
    step: '1',
    title: 'outer',
    outcome: 'done',
    note: '2 applied',
    durationMs: 1234,
  })
  expect(written).toBe('✓ outer: 2 applied 1.23 s\n')
})

test('colours are for terminals that want them', () => {
  const coloured = createPaint({ isTTY: true }, {})('x', 'bad')
  expect(coloured).not.toBe('x')
  expect(createPaint({ isTTY: true }, { NO_COLOR: '1' })('x', 'bad')).toBe('x')
  expect(createPaint({ isTTY: false }, {})('x', 'bad')).toBe('x')
})

test('text is measured in columns of a terminal', () => {
  expect([columns('abc'), columns('é'), columns('漢字'), columns('👍🏽')]).toEqual([3, 1, 4, 2])
  expect(shorten('漢字漢字', 5)).toBe('漢字…')
  expect(wrap('a bb ccc\n\ndddd', 4)).toEqual(['a bb', 'ccc', '', 'dddd'])
})
