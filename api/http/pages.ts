/**
 * The built web pages. Files whose names carry a hash never change; the page itself is asked for anew each time. Any other
 * address is the page's own affair, so it gets the page. Compressed copies are made at build, never here.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import { problem } from '#api/contract/problems.ts'
import type { Env } from './env.ts'

export function pages(root = 'dist/web'): MiddlewareHandler<Env> {
  const page = join(root, 'index.html')
  const files = existsSync(page) ? serveStatic<Env>({ root, precompressed: true }) : null
  return async (c) => {
    const found = await files?.(c, async () => {})
    const fixed = c.req.path.startsWith('/assets/')
    if (found instanceof Response) {
      found.headers.set('Cache-Control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache')
      return found
    }
    if (files === null || fixed || /\.\w+$/.test(c.req.path)) throw problem('route.unknown')
    c.header('Cache-Control', 'no-cache')
    return c.html(await readFile(page, 'utf8'))
  }
}
