/**
 * What a browser may do with our pages. Everything comes from here, but for a map style and its tiles when the BASEMAP
 * setting names an address. No inline script or style, no eval; workers from blobs are MapLibre's. Two style sheets that a library
 * writes into the page are known by their hashes. A page tells no other where its reader came from.
 */

import { createHash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Basemap } from '#api/settings.ts'
import type { Env } from './env.ts'

/** react-aria-components: where a press may begin to scroll, and what a dialog over the page does to scrolling. */
const librarySheets = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
]

const knownBy = (sheet: string): string => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`

/** `sheets`: style sheets that pages of ours hold. */
export function securityHeaders(basemap: Basemap, sheets: readonly string[]) {
  const elsewhere = basemap.sort === 'style' ? [`${new URL(basemap.url).origin}`] : []
  const policy = [
    ["default-src 'self'"],
    ["script-src 'self'"],
    ["style-src 'self'", ...[...librarySheets, ...sheets].map(knownBy)],
    ["img-src 'self' data: blob:", ...elsewhere],
    ["media-src 'self' blob:"],
    ["font-src 'self' data:"],
    ["connect-src 'self'", ...elsewhere],
    ["worker-src 'self' blob:"],
    ["manifest-src 'self'"],
    ["object-src 'none'"],
    ["base-uri 'none'"],
    ["form-action 'self'"],
    ["frame-ancestors 'none'"],
  ]
  const csp = policy.map((parts) => parts.join(' ')).join('; ')
  const usual = secureHeaders({
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: 'no-referrer',
  })
  return createMiddleware<Env>(async (c, next) => {
    await usual(c, next)
    // A route that hands out what others made says less may be done with it.
    if (!c.res.headers.has('Content-Security-Policy')) c.res.headers.set('Content-Security-Policy', csp)
    if (c.req.url.startsWith('https:')) c.res.headers.set('Strict-Transport-Security', 'max-age=31536000')
  })
}
