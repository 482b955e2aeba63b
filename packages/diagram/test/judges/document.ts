// Mermaid and maxGraph were written for browsers: they get a document before they are loaded.
import { Window } from 'happy-dom'

const window = new Window()
const given = {
  window,
  document: window.document,
  DOMParser: window.DOMParser,
  XMLSerializer: window.XMLSerializer,
  Element: window.Element,
  Node: window.Node,
}
// Its attributes have no names as nodes, which maxGraph asks for.
Object.defineProperties(window.Attr.prototype, {
  nodeName: { get: labelOf },
  nodeValue: { get: contentOf },
})

function labelOf(this: { readonly name: string }): string {
  return this.name
}

function contentOf(this: { readonly value: string }): string {
  return this.value
}

for (const [name, value] of Object.entries(given))
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
