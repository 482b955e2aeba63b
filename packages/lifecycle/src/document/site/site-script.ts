/**
 * The one script of a site: the switch between light and dark, and the search. A page from a disk may not fetch, so the
 * index is a script of its own, loaded when somebody first searches.
 */
export const siteScript = `'use strict'
{
  const root = document.documentElement
  const stored = () => { try { return localStorage.getItem('theme') } catch { return null } }
  const store = (theme) => { try { localStorage.setItem('theme', theme) } catch {} }
  if (stored()) root.dataset.theme = stored()
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches

  let index
  let loading
  const load = () =>
    (loading ??= new Promise((resolve) => {
      globalThis.searchIndex = (entries) => {
        index = entries.map(([kind, title, place, comment, columns]) =>
          ({ kind, title, place, comment, columns, name: title.toLowerCase(), all: (comment + ' ' + columns).toLowerCase() }))
        resolve()
      }
      const script = document.createElement('script')
      script.src = root.dataset.root + 'assets/search.js'
      document.head.append(script)
    }))

  const rank = (entry, words) => {
    let sum = 0
    for (const word of words) {
      const at = entry.name.indexOf(word)
      if (entry.name === word) sum += 100
      else if (at === 0) sum += 50
      else if (at > 0) sum += entry.name[at - 1] === '_' || entry.name[at - 1] === '.' ? 30 : 20
      else if (entry.columns.toLowerCase().split(' ').includes(word)) sum += 10
      else if (entry.all.includes(word)) sum += 5
      else return 0
    }
    return sum
  }
  const find = (text) => {
    const words = text.toLowerCase().split(/\\s+/).filter(Boolean)
    if (words.length === 0) return []
    return index.map((entry) => [rank(entry, words), entry]).filter(([sum]) => sum > 0)
      .sort(([a, x], [b, y]) => b - a || x.name.length - y.name.length || (x.name < y.name ? -1 : 1))
      .slice(0, 30).map(([, entry]) => entry)
  }
  const element = (tag, text) => { const made = document.createElement(tag); made.textContent = text; return made }

  document.addEventListener('DOMContentLoaded', () => {
    const theme = document.getElementById('theme')
    theme.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark'
      store(root.dataset.theme)
    })
    const input = document.getElementById('search')
    const results = document.getElementById('results')
    let chosen = -1
    const options = () => [...results.querySelectorAll('[role=option]')]
    const close = () => {
      results.hidden = true
      chosen = -1
      input.setAttribute('aria-expanded', 'false')
      input.removeAttribute('aria-activedescendant')
    }
    const choose = (place) => {
      const all = options()
      if (all.length === 0) return
      chosen = (place + all.length) % all.length
      all.forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)))
      all[chosen].scrollIntoView({ block: 'nearest' })
      input.setAttribute('aria-activedescendant', all[chosen].id)
    }
    const show = async () => {
      await load()
      if (input.value.trim() === '') return close()
      const found = find(input.value)
      results.replaceChildren(...found.map((entry, at) => {
        const option = element('a', '')
        option.id = 'result-' + at
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', 'false')
        option.tabIndex = -1
        option.href = root.dataset.root + entry.place
        option.append(element('code', entry.title), ' ', element('span', entry.kind), element('small', entry.comment))
        return option
      }))
      if (found.length === 0) {
        const nothing = element('div', 'Nothing of that name.')
        nothing.setAttribute('role', 'option')
        nothing.setAttribute('aria-disabled', 'true')
        results.replaceChildren(nothing)
      }
      chosen = -1
      results.hidden = false
      input.setAttribute('aria-expanded', 'true')
    }
    input.addEventListener('focus', load)
    input.addEventListener('input', show)
    const keys = {
      ArrowDown: () => choose(chosen + 1),
      ArrowUp: () => choose(chosen - 1),
      Escape: () => { close(); input.value = '' },
      Enter: () => { const all = options(); (all[chosen] ?? all[0])?.click() },
    }
    input.addEventListener('keydown', (event) => {
      const act = keys[event.key]
      if (!act || (results.hidden && event.key !== 'Escape')) return
      event.preventDefault()
      act()
    })
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (/^(?:input|textarea|select)$/i.test(document.activeElement?.tagName ?? '')) return
      event.preventDefault()
      input.focus()
    })
    document.addEventListener('click', (event) => { if (!event.target.closest('.search')) close() })
  })
}
`
