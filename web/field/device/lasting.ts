// Whether the browser promises to keep what lies on the device.
export type Lasting = 'promised' | 'not-promised' | 'unknown'

/** Asks the browser never to clear this site's storage by itself. */
export async function askToLast(): Promise<Lasting> {
  if (!('storage' in navigator) || navigator.storage.persist === undefined) return 'unknown'
  return (await navigator.storage.persisted()) || (await navigator.storage.persist()) ? 'promised' : 'not-promised'
}
