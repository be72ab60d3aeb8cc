// Whether the page is dark now; for what cannot read a CSS variable (the map).
import { useSyncExternalStore } from 'react'
import { isDark, onThemeChange, storedTheme } from './theme.ts'

export const useDark = (): boolean => useSyncExternalStore(onThemeChange, () => isDark(storedTheme()))
