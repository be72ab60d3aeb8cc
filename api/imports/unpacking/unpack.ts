/**
 * Opens what is no plain text: workbooks, archives, databases, JSON. That happens in a process of its own, with a limit of memory and of
 * time, because the file may come from anybody: what goes wrong there goes wrong there alone. What comes back is plain text files.
 */
import { fork } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sourceRoot } from '#api/source-root.ts'
import { headBytes } from '../reading/decode.ts'
import { containerKind } from './container-kind.ts'
import { type Contents, contents } from './contents.ts'

const heapMegabytes = 1024
const patienceMs = 60_000
const isSource = import.meta.url.endsWith('.ts')
const program = join(sourceRoot, isSource ? 'api/imports/unpacking/opening-from-sources.mjs' : 'dist/server/opening.js')

/** Outlines as the importer reads them itself; opening them first would only take as long again. */
const isOutlines = (head: Buffer): boolean => /"(MultiPolygon|Polygon|Topology)"/.test(head.toString('latin1'))

/** Null where the file is plain text already. `into` is a folder of its own, the caller's to remove. */
export async function unpack(path: string, filename: string, into: string): Promise<Contents | null> {
  const head = await headBytes(path, 256 * 1024)
  const kind = containerKind(head)
  if (kind === null || (kind === 'json' && isOutlines(head))) return null
  await mkdir(into, { recursive: true })
  return new Promise((resolve) => {
    const child = fork(program, [path, filename, into], {
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      env: {},
      stdio: 'ignore',
      serialization: 'json',
    })
    let told: Contents = { refused: 'too-large' }
    const patience = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    child.once('message', (message) => {
      told = contents.parse(message)
    })
    child.once('error', () => resolve({ refused: 'damaged' }))
    child.once('exit', () => {
      clearTimeout(patience)
      // Broken JSON is better described by the format whose it is.
      resolve(kind === 'json' && 'refused' in told && told.refused === 'damaged' ? null : told)
    })
  })
}
