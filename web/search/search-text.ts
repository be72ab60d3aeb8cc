// How the state of a view is written in the address: plain `name=value`, lists as `a,b`, the same grammar as the API.
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function writeSearch(search: Record<string, unknown>): string {
  const parts = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '') continue
    if (Array.isArray(value)) {
      if (value.length > 0) parts.set(name, value.join(','))
    } else parts.set(name, String(value))
  }
  const written = parts.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')
  return written === '' ? '' : `?${written}`
}
