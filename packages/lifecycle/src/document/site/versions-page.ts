import { type Html, html, prose } from './html.ts'
import { list, type Page } from './layout.ts'

type Block =
  | { readonly kind: 'h2'; readonly text: string }
  | { readonly kind: 'h3'; readonly text: string }
  | { readonly kind: 'p'; readonly text: string }
  | { readonly kind: 'ul'; readonly items: { readonly text: string; readonly inner: string[] }[] }

/** The changelog of versions as a page: titles, paragraphs and lists are all that it is written in. */
export function versionsPage(changelog: string): Page {
  const blocks = readBlocks(changelog)
  const body = html`<h1>Versions</h1>\n${blocks.map(renderBlock)}`
  return { path: 'versions.html', title: 'Versions', body }
}

function readBlocks(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split('\n')) {
    const last = blocks.at(-1)
    const [, hashes, title] = /^(#{2,3}) (.+)$/.exec(line) ?? []
    const [, indent = '', item] = /^( *)- (.+)$/.exec(line) ?? []
    if (title !== undefined) blocks.push({ kind: hashes === '##' ? 'h2' : 'h3', text: title })
    else if (item !== undefined) addItem(blocks, item, indent !== '')
    else if (line.trim() === '' || line.startsWith('# ')) blocks.push({ kind: 'p', text: '' })
    else if (last?.kind === 'p') blocks[blocks.length - 1] = { kind: 'p', text: `${last.text} ${line}` }
    else blocks.push({ kind: 'p', text: line })
  }
  return blocks.filter((block) => block.kind === 'ul' || block.text !== '')
}

function addItem(blocks: Block[], text: string, isInner: boolean): void {
  const last = blocks.at(-1)
  const open = last?.kind === 'ul' ? last : undefined
  const above = open?.items.at(-1)
  if (isInner && above) above.inner.push(text)
  else if (open) open.items.push({ text, inner: [] })
  else blocks.push({ kind: 'ul', items: [{ text, inner: [] }] })
}

function renderBlock(block: Block): Html {
  if (block.kind === 'h2') return html`<h2>${prose(block.text)}</h2>`
  if (block.kind === 'h3') return html`<h3>${prose(block.text)}</h3>`
  if (block.kind === 'p') return html`<p>${prose(block.text)}</p>`
  return list(
    block.items.map(
      ({ text, inner }) => html`${prose(text)}${inner.length === 0 ? '' : list(inner.map(prose))}`,
    ),
  )
}
