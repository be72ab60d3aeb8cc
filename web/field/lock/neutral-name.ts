// Under which name and picture the page stands on the phone: its own, or those of a notebook. Loads nothing: it is the page's first act.
const neutralKey = 'upstream.neutral'

export function isNeutral(): boolean {
  try {
    return localStorage.getItem(neutralKey) === 'yes'
  } catch {
    return false
  }
}

export function setNeutral(isWanted: boolean): void {
  try {
    if (isWanted) localStorage.setItem(neutralKey, 'yes')
    else localStorage.removeItem(neutralKey)
  } catch {
    // A browser that keeps nothing cannot keep this either.
  }
  showName()
}

/** The tab, and what the phone installs: the name and the picture of a notebook. */
export function showName(): void {
  const isHidden = isNeutral()
  document.querySelector('link[rel=icon]')?.setAttribute('href', isHidden ? '/notes.svg' : '/mark.svg')
  document
    .querySelector('link[rel=manifest]')
    ?.setAttribute('href', isHidden ? '/notes.webmanifest' : '/manifest.webmanifest')
  if (isHidden) document.title = 'Notes'
}
