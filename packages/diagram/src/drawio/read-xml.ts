import { SaxesParser } from 'saxes'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
  /** Where it stands in the text that was read. */
  readonly start: number
  readonly end: number
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
  end: number
}

/** Reads well-formed XML into a tree; words say what is wrong with another text. */
export function readXml(text: string): XmlElement | { readonly problem: string } {
  const parser = new SaxesParser()
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  let problem: string | undefined
  parser.on('error', (error) => {
    problem ??= error.message
  })
  parser.on('opentag', ({ name, attributes }) => {
    // A value has no < in it, so the last one begins this tag.
    const start = text.lastIndexOf('<', parser.position - 1)
    open.push({ name, attributes, children: [], text: '', start, end: start })
  })
  parser.on('text', (part) => {
    const element = open.at(-1)
    if (element) element.text += part
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (!element) return
    element.end = parser.position
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else root = element
  })
  parser.write(text).close()
  if (problem !== undefined) return { problem }
  return root ?? { problem: 'it is empty' }
}
