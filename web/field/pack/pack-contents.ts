// What a district pack holds, as addresses of this page: outlines, ground, known sites, what is known of the district, code lists. Forms
// and the rest of the page are with the page itself. Also read by the service worker, which answers from it.
export const packShelf = 'pack'

const common = [
  '/api/boundaries?level=district&detail=0',
  '/api/boundaries?level=region&detail=0',
  '/api/places',
  '/api/catalogue',
  '/api/basemap',
]
export const sitesOf = (pcode: string): string => `/api/sites?pcodes=${encodeURIComponent(pcode)}`
const findingsOf = (pcode: string): string => `/api/districts/${encodeURIComponent(pcode)}/findings`

export const packContents = (pcodes: readonly string[]): string[] => [
  ...common,
  ...pcodes.flatMap((pcode) => [sitesOf(pcode), findingsOf(pcode)]),
]

/** What may lie in a pack; nothing else of the server is ever answered from it. */
export const mayBePacked = (pathname: string): boolean =>
  /^\/api\/(boundaries|places|catalogue|basemap|sites|districts\/[^/]+\/findings)$/.test(pathname)
