// Whether the browser believes there is a network. Only for words: sending tries anyway.
import { useSyncExternalStore } from 'react'

const watch = (tell: () => void) => {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}
export const useOnline = (): boolean => useSyncExternalStore(watch, () => navigator.onLine)
