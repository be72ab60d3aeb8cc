/**
 * What a browser may do with our pages. Everything comes from here, but for a map style and its tiles when the BASEMAP
 * setting names an address. No inline script, no eval; workers from blobs are MapLibre's.
 */

import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Basemap } from '#api/settings.ts'
import type { Env } from './env.ts'

export function securityHeaders(basemap: Basemap) {
  const elsewhere = basemap.sort === 'style' ? [`${new URL(basemap.url).origin}`] : []
  const policy = [
    ["default-src 'self'"],
    ["script-src 'self'"],
    ["style-src 'self' 'unsafe-inline'"],
    ["img-src 'self' data: blob:", ...elsewhere],
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
  const usual = secureHeaders({ strictTransportSecurity: false, crossOriginEmbedderPolicy: false })
  return createMiddleware<Env>(async (c, next) => {
    await usual(c, next)
    // What people sent is answered under a policy of its own.
    if (!c.res.headers.has('Content-Security-Policy')) c.res.headers.set('Content-Security-Policy', csp)
    if (c.req.url.startsWith('https:')) c.res.headers.set('Strict-Transport-Security', 'max-age=31536000')
  })
}
