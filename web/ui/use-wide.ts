// Whether there is room for rails beside the map (look.md: from 1024 px).
import { useSyncExternalStore } from 'react'

const query = '(min-width: 1024px)'
const watch = (tell: () => void) => {
  const media = window.matchMedia(query)
  media.addEventListener('change', tell)
  return () => media.removeEventListener('change', tell)
}
export const useWide = (): boolean => useSyncExternalStore(watch, () => window.matchMedia(query).matches)
