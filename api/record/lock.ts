/**
 * One process at a time holds the record. The lock is a file that names its holder; a holder that died leaves a stale file,
 * which the next process takes over. The file appears whole or not at all (link), so nobody reads half a name.
 */
import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { problem } from '#api/contract/problems.ts'

export type Lock = { release(): Promise<void> }

/** `started` tells a living holder from another process that was later given the same pid. */
type Holder = { pid: number; started: string | null; token: string }

const heldHere = new Set<string>()

export async function takeLock(path: string): Promise<Lock> {
  await mkdir(dirname(path), { recursive: true })
  const token = randomUUID()
  const mine: Holder = { pid: process.pid, started: await startOf(process.pid), token }
  const draft = `${path}.${token}`
  await writeFile(draft, JSON.stringify(mine))
  try {
    while (!(await linked(draft, path))) await removeStale(path)
  } finally {
    await rm(draft, { force: true })
  }
  heldHere.add(token)
  return {
    async release() {
      if (!heldHere.delete(token)) return
      await rm(path, { force: true })
    },
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function removeStale(path: string): Promise<void> {
  const seen = await read(path)
  if (seen === null) return
  const holder = parse(seen)
  if (holder !== null && (await isAlive(holder))) {
    throw problem('record.locked', { code: 'record-held-by', process: holder.pid, path })
  }
  const aside = `${path}.${randomUUID()}`
  await rename(path, aside).catch(() => {})
  const moved = await read(aside)
  // Another process may have taken over between our look and our move: give its lock back and try again.
  if (moved !== null && moved !== seen) await linked(aside, path)
  await rm(aside, { force: true })
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.pid === process.pid) return heldHere.has(holder.token)
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  const started = await startOf(holder.pid)
  return started === null || holder.started === null || started === holder.started
}

/** When the process started, in boot ticks; null where the system does not say (not Linux). */
async function startOf(pid: number): Promise<string | null> {
  const stat = await read(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

/** Null for a lock that says nothing: written halfway, so nobody holds it. */
function parse(text: string): Holder | null {
  try {
    const holder: Holder | null = JSON.parse(text)
    return typeof holder?.pid === 'number' ? holder : null
  } catch {
    return null
  }
}

const read = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
