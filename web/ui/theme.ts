// Light or dark: the reader's choice, else the machine's. Not in the address: a shared link keeps the other's own.
export type Theme = 'light' | 'dark' | 'system'
const key = 'upstream.theme'

export function storedTheme(): Theme {
  const kept = localStorage.getItem(key)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

const machineIsDark = () => window.matchMedia('(prefers-color-scheme: dark)')
export const isDark = (theme: Theme): boolean => (theme === 'system' ? machineIsDark().matches : theme === 'dark')

export function applyTheme(theme: Theme): void {
  const page = document.documentElement
  if (theme === 'system') delete page.dataset.theme
  else page.dataset.theme = theme
}

const listeners = new Set<() => void>()
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(key)
  else localStorage.setItem(key, theme)
  applyTheme(theme)
  for (const tell of listeners) tell()
}

export function onThemeChange(listener: () => void): () => void {
  const machine = machineIsDark()
  listeners.add(listener)
  machine.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    machine.removeEventListener('change', listener)
  }
}
