/** Where the package stands, found by walking up, so that it works from the sources and from the bundle alike. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function rootAbove(from: string): string {
  if (existsSync(join(from, 'data', 'schema', 'tables.sql'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('no data/schema/tables.sql above the running program')
  return rootAbove(parent)
}

export const sourceRoot = rootAbove(dirname(fileURLToPath(import.meta.url)))
