/** Where a request says it comes from: a page of ours, another site, or no page at all. Browsers say so, other programs need not. */
import type { Context } from 'hono'
import { pageHeader } from '#api/contract/page-header.ts'
import type { Env } from '#api/http/env.ts'

/** The address our page was opened at, as the page and the browser say; null where nobody says. */
export function pageOf(c: Context<Env>): URL | null {
  const said = c.req.header('Origin') ?? c.req.header(pageHeader)
  return said !== undefined && URL.canParse(said) ? new URL(said) : null
}

/** Whether the browser says that another site is behind it. What it fills in itself goes before what only older ones send. */
export function isFromElsewhere(c: Context<Env>, publicUrl: string | null): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('Origin')
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  const { host } = new URL(origin)
  return host !== c.req.header('Host') && (publicUrl === null || host !== new URL(publicUrl).host)
}
