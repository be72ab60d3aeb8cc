// How the state of a view is written in the address: plain `name=value`, lists as `a,b`, the same grammar as the API. A name that
// is repeated keeps all its values, as it does there. What could not be read is written back as it was.
import { chosenIn, unreadOf, writtenAs } from './read-search.ts'

export function parseSearch(text: string): Record<string, string | string[]> {
  const written = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(written.keys())].map((name) => {
      const [first = '', ...more] = written.getAll(name)
      return [name, more.length === 0 ? first : [first, ...more]]
    }),
  )
}

export function writeSearch(search: Record<string, unknown>): string {
  const parts = new URLSearchParams()
  const [chosen, unread] = [chosenIn(search), unreadOf(search)]
  for (const name of new Set([...Object.keys(search), ...Object.keys(unread)])) {
    if (name in chosen) parts.set(name, writtenAs(chosen[name]).join(','))
    else for (const value of unread[name] ?? []) parts.append(name, value)
  }
  const written = parts.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')
  return written === '' ? '' : `?${written}`
}
