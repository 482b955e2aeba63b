import { diagramErrors } from '@plinth/diagram'
import { nearestWord } from '@plinth/kernel'
import { type FormatName, formatNames } from './formats.ts'

/** The formats that a list with commas names. */
export function readFormats(text: string | undefined): FormatName[] {
  const names = (text ?? 'drawio,svg').split(',').map((name) => name.trim())
  return names.map((name) => {
    const found = formatNames.find((each) => each === name)
    if (found !== undefined) return found
    const near = nearestWord(name, formatNames)
    throw diagramErrors.formatUnknown(
      { format: name, known: formatNames.join(', ') },
      near === undefined ? {} : { hint: `did you mean --format ${near}?` },
    )
  })
}
