import { findWorkspace, listSystemNames, listSystemsWithOperations } from '@plinth/lifecycle/systems'
import { cliErrors } from './errors.ts'
import { commonOptions } from './interpret-argv.ts'
import { flagOf, type Manifest, operationWord } from './manifest.ts'

const shells = {
  bash: `_plinth() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$(plinth complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _plinth plinth
`,
  zsh: `#compdef plinth
_plinth() {
  local -a candidates
  candidates=("\${(@f)$(plinth complete -- "\${words[@]:1:$((CURRENT - 1))}" 2>/dev/null)}")
  compadd -a candidates
}
compdef _plinth plinth
`,
  fish: `complete -c plinth -f -a '(plinth complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
} as const

/** The script that a shell reads once; it asks \`plinth complete\` for the candidates of each word. */
export function renderCompletionScript(shell: string): string {
  const scripts: Readonly<Record<string, string>> = shells
  const script = scripts[shell]
  if (script === undefined) throw cliErrors.shellUnknown({ shell })
  return script
}

/** What could stand where the last word is: commands, operations, systems or options. */
export function completeWords(words: readonly string[], manifest: Manifest, cwd: string): string[] {
  const current = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  return candidates(before, current, manifest, cwd).filter((word) => word.startsWith(current))
}

/** The same after the name of a system, for the operations of its own. */
export function completeSystemWords(words: readonly string[], manifest: Manifest): string[] {
  const current = words.at(-1) ?? ''
  const [first, second] = words.slice(0, -1)
  const verb = manifest.find(({ name }) => name === first)
  const operation = verb?.operations.find((each) => operationWord(each) === second)
  const known = current.startsWith('-')
    ? [...(operation?.options ?? []), ...commonOptions].map(({ key }) => flagOf(key))
    : first === undefined
      ? manifest.map(({ name }) => name)
      : second === undefined
        ? (verb?.operations ?? []).map(operationWord)
        : []
  return known.filter((word) => word.startsWith(current))
}

function candidates(before: readonly string[], current: string, manifest: Manifest, cwd: string): string[] {
  const [first, second] = before
  const workspace = findWorkspace(cwd)
  if (first === undefined)
    return [
      ...manifest.map(({ name }) => name),
      ...(workspace === undefined ? [] : listSystemsWithOperations(workspace)),
      'completion',
      'help',
      'version',
    ]
  if (first === 'completion') return Object.keys(shells)
  const verb = manifest.find(({ name }) => name === first)
  if (!verb) return first === 'help' ? manifest.map(({ name }) => name) : []
  const named = verb.operations.find((operation) => operationWord(operation) === second)
  const operation = named ?? verb.operations[0]
  if (current.startsWith('-'))
    return [
      ...(operation?.options ?? []).filter(({ key }) => !operation?.positional.includes(key)),
      ...commonOptions,
    ].map(({ key }) => flagOf(key))
  const systems = workspace === undefined ? [] : listSystemNames(workspace)
  const words = before.length === 1 && verb.operations.length > 1 ? verb.operations.map(operationWord) : []
  return [...words, ...systems]
}
