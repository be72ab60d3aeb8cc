// The address of what is on the screen, for paper: under the name the page is known by where it names one (the command line prints
// from a door of its own that nobody can come back to), else where it was opened.
type Parameters = Readonly<Record<string, string | undefined>>

/** Where this page is reached, without a path. */
function knownAs(): string {
  const named = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')
  return new URL(named?.href ?? document.URL).origin
}

/** The address with some parameters put in and others (undefined) taken out. */
export function permalink(changed: Parameters = {}): string {
  const { pathname, search, hash } = new URL(document.URL)
  const parameters = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined) parameters.delete(name)
    else parameters.set(name, value)
  }
  const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return `${knownAs()}${pathname}${text === '' ? '' : `?${text}`}${hash}`
}
