import { describeEngines } from '@plinth/testkit'
import { expect, test, vi } from 'vitest'
import { type Content, expectRecovery, readUndisturbed, useCrashPlace } from './crash-place.ts'
import { findContradictions, readBoundaries, writeCrashProject } from './crash-project.ts'

const boundaries = readBoundaries()
const soak = process.env['PLINTH_SOAK'] === '1'

// Content of a run without a crash, and how often each boundary is passed in it; the same for every test.
const undisturbed = new Map<string, { content: Content; passed: ReadonlyMap<string, number> }>()

// Dozens of processes one after the other, on machines that do other things too.
vi.setConfig({ testTimeout: 600_000 })

describeEngines((engine) => {
  const place = useCrashPlace(engine)

  test('every boundary in the source is passed by the run that is crashed', async () => {
    writeCrashProject(place.folder())
    const { code, stderr } = await place.plinth(['migrate', 'up'], { env: { PLINTH_TRACE_BOUNDARIES: '1' } })
    expect(code).toBe(0)
    const passed = Map.groupBy(stderr.matchAll(/^boundary (\S+)$/gm), ([, name = '']) => name)
    expect(boundaries.filter((name) => !passed.has(name))).toEqual([])
    expect(boundaries.length).toBeGreaterThan(10)
    const counts = new Map([...passed].map(([name, all]) => [name, all.length]))
    undisturbed.set(engine, { content: await readUndisturbed(place), passed: counts })
  })

  // On the embedded engine a first start costs as much as all the rest: there the crashes follow each other in one
  // folder, in the order in which a run meets them.
  if (engine === 'embedded' && !soak)
    test('killed at each of them in turn, every run goes on where the one before was killed', async () => {
      const { content, passed } = undisturbed.get(engine) ?? expect.fail('the first test did not end well')
      writeCrashProject(place.folder())
      for (const name of passed.keys()) {
        const { signal } = await place.plinth(['migrate', 'up'], { env: { PLINTH_CRASH_AT: name } })
        expect(signal, name).toBe('SIGKILL')
        expect(await place.open(findContradictions), name).toEqual([])
      }
      await expectRecovery(place, content)
    })
  else
    test.each(boundaries)(
      'killed at %s, the next run completes what the ledger says is open',
      async (name) => {
        const { content, passed } = undisturbed.get(engine) ?? expect.fail('the first test did not end well')
        const times = passed.get(name) ?? 0
        expect(times).toBeGreaterThan(0)
        const wanted = soak ? Array.from({ length: times }, (_, index) => index + 1) : [Math.ceil(times / 2)]
        writeCrashProject(place.folder())
        for (const nth of wanted) {
          await place.empty()
          const { signal } = await place.plinth(['migrate', 'up'], {
            env: { PLINTH_CRASH_AT: `${name}:${nth}` },
          })
          expect(signal).toBe('SIGKILL')
          await expectRecovery(place, content)
        }
      },
    )
})
