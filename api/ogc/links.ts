/** Addresses as other programs follow them: absolute, below the public address where one is set, else below the one that was asked. */
import type { Context } from 'hono'
import { z } from 'zod'
import type { Env } from '#api/http/env.ts'
import { publicAddress } from '#api/http/public-address.ts'
import type { Settings } from '#api/settings.ts'

export const link = z.object({ href: z.string(), rel: z.string(), type: z.string(), title: z.string() })
export type Link = z.infer<typeof link>

export const jsonType = 'application/json'
export const htmlType = 'text/html'
export const schemaType = 'application/schema+json'
export const featuresType = 'application/geo+json'
export const openApiType = 'application/vnd.oai.openapi+json;version=3.0'

export const rootOf = (settings: Settings, c: Context<Env>): string => `${publicAddress(settings, c)}/ogc`

/** The question as it was asked, but for these of its parameters. */
export function addressWith(root: string, c: Context<Env>, changes: Record<string, string | null>): string {
  const asked = new URL(c.req.url)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) asked.searchParams.delete(name)
    else asked.searchParams.set(name, value)
  }
  return `${root}${asked.pathname.replace(/^\/ogc/, '')}${asked.search}`
}

/** This answer, and the same in its other form. */
export const selfAndOther = (root: string, c: Context<Env>, type: string, is: 'json' | 'html'): Link[] => [
  {
    href: addressWith(root, c, {}),
    rel: 'self',
    type: is === 'json' ? type : htmlType,
    title: 'This answer',
  },
  {
    href: addressWith(root, c, { f: is === 'json' ? 'html' : 'json' }),
    rel: 'alternate',
    type: is === 'json' ? htmlType : type,
    title: is === 'json' ? 'The same as a page' : 'The same as JSON',
  },
]
