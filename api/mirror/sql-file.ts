/** Reads a static SQL file by its path from the api folder, once, at start-up. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceRoot } from '#api/source-root.ts'

export const sqlFile = (path: string): string => readFileSync(join(sourceRoot, 'api', path), 'utf8')
