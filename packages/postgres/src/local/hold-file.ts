import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './is-alive.ts'

/**
 * Works while no other process that names the same file does. A dead owner's file is taken away, and of several
 * who do that at the same moment two may work: what they make must be put in its place in one step.
 */
export async function holdFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(file))) {
    const owner = Number(await readFile(file, 'utf8').catch(() => ''))
    if (owner > 0 && !isAlive(owner)) await rm(file, { force: true })
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

// A link to a file that is written already: nobody sees it without its owner.
async function take(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(own, `${process.pid}`)
  try {
    await link(own, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(own, { force: true })
  }
}
