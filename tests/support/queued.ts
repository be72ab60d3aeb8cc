/** Reports as they lie on a phone that has not sent them, put there without their being typed one by one. */
import type { Page } from 'playwright-core'

export type Queued = { uuid: string; note: string }

const observationOf = (note: string, at: number) => ({
  kind: 'unlit-street',
  observedAt: new Date(Date.UTC(2026, 5, 1, 8, 0, at)).toISOString(),
  position: null,
  accuracyM: null,
  positionSource: 'typed',
  placeText: 'By the mill',
  siteId: null,
  siteState: null,
  grievance: null,
  note,
})

/** In the shelves of today; `jpeg` is what every photo begins with, so that each is a picture and no two are the same. */
export async function queueReports(
  page: Page,
  queued: readonly Queued[],
  jpeg: Uint8Array,
  owner: string,
  photos = 1,
): Promise<void> {
  const reports = queued.map(({ uuid, note }, at) => ({ uuid, observation: observationOf(note, at), at }))
  await page.evaluate(
    async ({ reports, jpeg, owner, photos }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('upstream-outbox', 1)
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
      const hex = (bytes: ArrayBuffer) =>
        [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('')
      for (const { uuid, observation, at } of reports) {
        const taken = Array.from(
          { length: photos },
          (_, nth) => new Uint8Array([...jpeg, ...new TextEncoder().encode(`${uuid} ${nth}`)]).buffer,
        )
        const enclosed = await Promise.all(
          taken.map(async (bytes) => ({
            ...{ name: 'photo', type: 'image/jpeg', size: bytes.byteLength },
            sha256: hex(await crypto.subtle.digest('SHA-256', bytes)),
          })),
        )
        const parcel = {
          ...{ uuid, owner, kind: 'observation', content: observation, enclosed },
          ...{ keptAt: new Date(Date.UTC(2026, 5, 2, 8, 0, at)).toISOString(), revision: 0, state: 'waiting' },
          ...{ attempts: 0, lastTriedAt: null, nextTryAt: null, trouble: null },
        }
        const write = database.transaction(['parcel', 'enclosure'], 'readwrite')
        write.objectStore('parcel').put({ uuid, owner, lies: 'here', kept: parcel })
        for (const [nth, kept] of taken.entries()) write.objectStore('enclosure').put({ uuid, at: nth, kept })
        await new Promise((done) => {
          write.oncomplete = done
        })
      }
      database.close()
    },
    { reports, jpeg: [...jpeg], owner, photos },
  )
}

/** In the shelves of the version before, with their stores as it made them. */
export async function queueAsBefore(
  page: Page,
  seen: readonly Queued[],
  jpeg: Uint8Array,
  owner: string | null,
): Promise<void> {
  const reports = seen.map(({ uuid, note }, at) => ({ uuid, observation: observationOf(note, at) }))
  await page.evaluate(
    async ({ reports, jpeg, owner }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('upstream-field', 1)
        asked.onupgradeneeded = () => {
          asked.result.createObjectStore('unsent', { keyPath: 'uuid' })
          asked.result.createObjectStore('sent', { keyPath: 'uuid' })
          asked.result.createObjectStore('draft')
        }
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
      const write = database.transaction('unsent', 'readwrite')
      for (const { uuid, observation } of reports) {
        const photo = { type: 'image/jpeg', bytes: new Uint8Array(jpeg).buffer }
        write.objectStore('unsent').put({
          ...{ uuid, observation, photo, ...(owner === null ? {} : { owner }) },
          ...{ keptAt: '2026-06-01T17:01:00Z', revision: 0, state: 'waiting', attempts: 3 },
          ...{ lastTriedAt: null, nextTryAt: null, trouble: null },
        })
      }
      await new Promise((done) => {
        write.oncomplete = done
      })
      // Left open, as a page of the older version in another tab leaves it.
      Object.assign(window, { olderPage: database })
    },
    { reports, jpeg: [...jpeg], owner },
  )
}
