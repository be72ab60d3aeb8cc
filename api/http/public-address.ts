/** The addresses this server is reached by: by others the one that is set, else the one that was asked, or listened at. */
import type { Context } from 'hono'
import type { Settings } from '#api/settings.ts'
import type { Env } from './env.ts'

export const publicAddress = (settings: Settings, c: Context<Env>): string =>
  settings.outward.publicUrl ?? new URL(c.req.url).origin

/** Where a person at this machine opens it. */
export const localAddress = ({ host, port }: Pick<Settings, 'host' | 'port'>): string => {
  const here = /^(0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host
  return `http://${here.includes(':') ? `[${here}]` : here}:${port}`
}

/** Where readers find it. */
export const readersAddress = (settings: Settings): string => settings.outward.publicUrl ?? localAddress(settings)
