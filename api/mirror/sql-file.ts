/**
 * Reads a static SQL file by its path from the api folder, once, at start-up. The folder is found from the package root, so
 * it works from the sources and from the bundle alike.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export function sqlFile(path: string): string {
  return readFileSync(join(apiFolder, path), 'utf8')
}

function packageRoot(from: string): string {
  if (existsSync(join(from, 'data', 'schema', 'tables.sql'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('no data/schema/tables.sql above the running program')
  return packageRoot(parent)
}

const apiFolder = join(packageRoot(dirname(fileURLToPath(import.meta.url))), 'api')
