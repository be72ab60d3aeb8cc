// Makes the page open without a network after one visit. Keeps the page's own files, and the outlines the Report map is drawn
// from; of other answers only what an officer took along in a pack; never a write. The page itself is asked of the network first, so that it is never old.
/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'

import { mayBePacked, packShelf } from './pack/pack-contents.ts'
import { sendWithoutPage } from './send-without-page.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] }

const pagePatienceMs = 4000
const laterFiles = 'files-when-used'
const outlines = 'outlines'
/** Looked at in a browser these show what the server answers, a refusal as well; the page knows nothing of them. */
const isTheServers = /^\/(api|unsubscribe|ogc|tiles|sign-in\/callback)(\/|$)/

/** The map's engine and rarer alphabets are fetched when first used, not on a field officer's first visit. */
const isForLater = (entry: PrecacheEntry | string): boolean =>
  /maplibre|-(cyrillic|greek|vietnamese)/.test(typeof entry === 'string' ? entry : entry.url)

precacheAndRoute(self.__WB_MANIFEST.filter((entry) => !isForLater(entry)))
cleanupOutdatedCaches()

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
/** The browser says that there is a network again, perhaps without a page. One that fails is told again by the browser, later. */
self.addEventListener('sync', (event) => {
  if (event instanceof ExtendableEvent) event.waitUntil(sendWithoutPage())
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && !isTheServers.test(pathname)) event.respondWith(page(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request))
  else if (pathname === '/api/boundaries' && !search.includes('asOf')) event.respondWith(outline(request))
  else if (mayBePacked(pathname)) event.respondWith(packed(request))
})

async function page(request: Request): Promise<Response> {
  const own = /\.html$/.test(new URL(request.url).pathname) ? await matchPrecache(request.url) : undefined
  if (own !== undefined) return own
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(pagePatienceMs) })
    if (answer.ok) return answer
  } catch {
    // No network, or one too slow to wait for.
  }
  return (await matchPrecache('/index.html')) ?? fetch(request)
}

/** Their names carry a hash: what is kept is never wrong. */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept !== undefined) return kept
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(laterFiles)).put(request, answer.clone())
  return answer
}

async function outline(request: Request): Promise<Response> {
  const shelf = await caches.open(outlines)
  try {
    const answer = await fetch(request)
    if (answer.ok && (answer.headers.get('content-type') ?? '').includes('json')) {
      await shelf.put(request, answer.clone())
    }
    return answer
  } catch (error) {
    const kept = (await shelf.match(request)) ?? (await inPack(request))
    if (kept !== undefined) return kept
    throw error
  }
}

/** What an officer took along is told only where the server cannot be asked. */
async function packed(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await inPack(request)
    if (kept !== undefined) return kept
    throw error
  }
}
const inPack = async (request: Request): Promise<Response | undefined> =>
  (await caches.open(packShelf)).match(request, { ignoreVary: true })
