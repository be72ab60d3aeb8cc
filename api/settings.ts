/**
 * Reads the environment, once; nobody else does. A value that makes no sense stops the start with a sentence that names it,
 * rather than surprising somebody later.
 */
import { resolve } from 'node:path'
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import { whyNotPmtiles } from './pmtiles-file.ts'

export type Basemap = { sort: 'none' } | { sort: 'pmtiles'; path: string } | { sort: 'style'; url: string }
export type Settings = { port: number; host: string; dir: string; basemap: Basemap }

/** What an empty value means: as if it had not been given. */
const given = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === '' ? undefined : v), schema)

const basemap = z.string().transform((value, ctx): Basemap => {
  if (/^https?:\/\//.test(value)) {
    if (URL.canParse(value)) return { sort: 'style', url: value }
    ctx.addIssue('is not an address a browser could open')
    return z.NEVER
  }
  if (!value.endsWith('.pmtiles')) {
    ctx.addIssue('must be a path that ends in .pmtiles, or the http(s) address of a map style')
    return z.NEVER
  }
  const fault = whyNotPmtiles(value)
  if (fault !== null) {
    ctx.addIssue(`names the file ${value}, which ${fault}`)
    return z.NEVER
  }
  return { sort: 'pmtiles', path: resolve(value) }
})

const environment = z.object({
  PORT: given(
    z
      .string()
      .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
      .transform(Number)
      .refine((n) => n <= 65_535, 'must be a port number from 0 to 65535')
      .default(8787),
  ),
  HOST: given(z.string().regex(/^\S+$/, 'must be a host name or an address').default('127.0.0.1')),
  UPSTREAM_DIR: given(z.string().default('./var')).transform((dir) => resolve(dir)),
  DATABASE_URL: given(z.undefined({ error: 'is not supported in this version: the record is kept in UPSTREAM_DIR' })),
  BASEMAP: given(basemap.default({ sort: 'none' })),
})

export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message] as const)
    const sentences = wrong.map(([name, message]) => `${name}${shown(name, env[name])} ${message}`)
    throw problem('setting.invalid', `${sentences.join('; ')}.`, Object.fromEntries(wrong))
  }
  const { PORT, HOST, UPSTREAM_DIR, BASEMAP } = parsed.data
  return { port: PORT, host: HOST, dir: UPSTREAM_DIR, basemap: BASEMAP }
}

/** A database address may hold a password. */
const shown = (name: string, value: string | undefined): string =>
  name === 'DATABASE_URL' || value === undefined ? '' : ` (${value})`
