/** The address others reach this server by: the one that is set, else the one that was asked. */
import type { Context } from 'hono'
import type { Settings } from '#api/settings.ts'
import type { Env } from './env.ts'

export const publicAddress = (settings: Settings, c: Context<Env>): string =>
  settings.outward.publicUrl ?? new URL(c.req.url).origin
