// Throws away all that this page keeps on the device, sent or not, and signs out. There is no way back.
import { fromThisPage } from '#web/client.ts'

const databases = ['upstream-outbox', 'upstream-field', 'upstream-workshops']

const dropped = (name: string): Promise<void> =>
  new Promise((done) => {
    const asked = indexedDB.deleteDatabase(name)
    // Another tab may hold it open; it goes when that one is closed.
    for (const end of ['success', 'error', 'blocked'] as const) asked.addEventListener(end, () => done())
  })

export async function wipeDevice(): Promise<void> {
  await Promise.all(databases.map(dropped))
  try {
    for (const store of [localStorage, sessionStorage])
      for (const key of Object.keys(store)) if (key.startsWith('upstream.')) store.removeItem(key)
  } catch {
    // A browser that keeps nothing has nothing to throw away.
  }
  if ('caches' in globalThis) {
    const ours = (await caches.keys()).filter((name) => !name.includes('precache'))
    await Promise.all(ours.map((name) => caches.delete(name)))
  }
  await fetch('/api/session', { method: 'DELETE', credentials: 'same-origin', headers: fromThisPage() }).catch(
    () => undefined,
  )
}
