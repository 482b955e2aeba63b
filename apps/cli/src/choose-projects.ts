import { PlinthError } from '@plinth/kernel'
import {
  findProject,
  findSystems,
  findWorkspace,
  listSystemNames,
  loadSystems,
  type Project,
  plainProject,
  projectErrors,
} from '@plinth/lifecycle/command'
import { cliErrors } from './errors.ts'
import { type Call, commandOf } from './interpret-argv.ts'
import type { Surroundings } from './run-cli.ts'

export interface Choice {
  readonly projects: readonly Project[]
  readonly input: Readonly<Record<string, unknown>>
  /** False where no project was named and all systems are meant. */
  readonly explicit: boolean
}

/** Tells which words of a command line are systems and which are arguments, and finds the projects that are meant. */
export async function chooseProjects(
  call: Call,
  { cwd, env }: Pick<Surroundings, 'cwd' | 'env'>,
): Promise<Choice> {
  const { operation, flags, words, system } = call
  if (system) return { projects: [system.project], input: readPositional(call, words), explicit: true }
  // Systems can be named from anywhere; all of them are only meant by who stands among them.
  const around = findWorkspace(cwd())
  const workspace = around ?? findWorkspace(env['PLINTH_HOME'] ?? cwd())
  const known = words.length === 0 ? new Set<string>() : await knownNames(workspace)
  const takesWords = operation.positional.length > 0
  const needed = operation.options.filter(
    ({ key, required }) => required && operation.positional.includes(key),
  ).length
  const named = !takesWords ? words : words.slice(0, leadingSystems(words, known, needed))
  const input = readPositional(call, words.slice(named.length))
  if (named.length > 0)
    return { projects: one(call, await findSystems(workspace, named)), input, explicit: true }
  const folder = typeof flags['dir'] === 'string' ? flags['dir'] : undefined
  try {
    return { projects: [await findProject(folder ?? cwd())], input, explicit: true }
  } catch (error) {
    if (!(error instanceof PlinthError) || error.code !== 'project.not_found') throw error
    if (around !== undefined && folder === undefined) {
      if (operation.projects === 'one') throw mustNameOne(call)
      return { projects: await loadSystems(around), input, explicit: false }
    }
    // A first migration may be made where nothing is yet.
    if (operation.name === 'migrate.new')
      return { projects: [plainProject(folder ?? cwd(), 'database/migrations')], input, explicit: true }
    throw error
  }
}

function one(call: Call, projects: readonly Project[]): readonly Project[] {
  if (call.operation.projects === 'one' && projects.length > 1) throw mustNameOne(call)
  return projects
}

function mustNameOne({ operation }: Call): Error {
  return projectErrors.nameOne({ operation: commandOf(operation).replace(/^plinth /, '') })
}

// With `plinth migrate new agentflow add_notes` the first word is a system; with `… new agentflow` it is the argument.
function leadingSystems(words: readonly string[], known: ReadonlySet<string>, needed: number): number {
  let count = 0
  while (count < words.length - needed && known.has(words[count] ?? '')) count++
  return count
}

async function knownNames(workspace: string | undefined): Promise<ReadonlySet<string>> {
  if (workspace === undefined || listSystemNames(workspace).length === 0) return new Set()
  const systems = await loadSystems(workspace)
  return new Set(systems.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias])))
}

function readPositional({ operation, input }: Call, words: readonly string[]): Record<string, unknown> {
  const command = commandOf(operation)
  const filled: Record<string, unknown> = { ...input }
  for (const [index, key] of operation.positional.entries()) {
    const option = operation.options.find((each) => each.key === key)
    const word = words[index]
    if (word !== undefined) filled[key] = option?.many ? words.slice(index) : word
    else if (option?.required) throw cliErrors.argumentMissing({ argument: key, command })
  }
  const last = operation.options.find(({ key }) => key === operation.positional.at(-1))
  const extra = words[operation.positional.length]
  if (extra !== undefined && !last?.many) throw cliErrors.argumentExtra({ word: extra, command })
  return filled
}
