/**
 * Whether what was built still says what the sources say. Shared by what starts the server and what runs a command; plain
 * JavaScript, because both run before there is a build.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const sources = ['api', 'data', 'web', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'vite.server.config.ts']
const notSources = new Set(['screenshots', 'samples'])
export const stampFile = join(root, 'dist', '.stamp')
/** Where a built program stands: `server` or `cli`. */
export const bundle = (program) => join(root, 'dist', 'server', `${program}.js`)

export function* filesUnder(path) {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (notSources.has(entry.name)) continue
    if (entry.isDirectory()) yield* filesUnder(join(path, entry.name))
    else yield join(path, entry.name)
  }
}

/** By content: touching a file, or checking it out again, changes nothing. */
export function digestOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    if (!existsSync(path)) continue
    for (const file of extname(source) === '' ? filesUnder(path) : [path]) {
      hash.update(file.slice(root.length)).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

export const isFresh = (digest = digestOfSources()) =>
  existsSync(stampFile) && existsSync(bundle('server')) && readFileSync(stampFile, 'utf8') === digest
