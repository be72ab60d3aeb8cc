/**
 * Files on their way, in parts, until a report names them: in a folder beside the record, one for each sender, read by nobody else and
 * in no backup. A file's size is what has arrived of it; only one whose bytes give its name is whole.
 */
import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '#api/contract/problems.ts'
import { largestUpload, mostUploaded, mostUploads, type UploadState } from '#api/contract/uploads.ts'
import type { Deps } from '#api/deps.ts'
import { watchFreeSpace } from '#api/record/free-space.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { filesIn, stagingIn, sweepHourly } from './staged-files.ts'

export type Part = { from: number; size: number; bytes: Uint8Array }
export type Staging = ReturnType<typeof stagingOf>

const inTurn = oneAtATime()

/** `sender`: whose they are, in a form that may be a folder's name. */
export function stagingOf(deps: Pick<Deps, 'settings' | 'clock' | 'mirror'>, sender: string) {
  const { settings } = deps
  const folder = join(stagingIn(settings.dir), sender)
  const whole = (sha256: string): string => join(folder, sha256)
  const begun = (sha256: string): string => join(folder, `${sha256}.part`)

  async function stateOf(sha256: string): Promise<UploadState> {
    const there = await sizeOf(whole(sha256))
    if (there !== null) return { sha256, received: there, complete: true }
    return { sha256, received: (await sizeOf(begun(sha256))) ?? 0, complete: false }
  }

  async function makeRoom(sha256: string, size: number): Promise<void> {
    await sweepHourly(deps)
    const files = await filesIn(folder)
    if (files.some(({ name }) => name.startsWith(sha256))) return
    const bytes = files.reduce((sum, file) => sum + file.size, size)
    if (files.length >= mostUploads || bytes > mostUploaded) throw problem('upload.too-many')
    await watchFreeSpace(settings.dir).require(size)
  }

  async function settle(sha256: string): Promise<UploadState> {
    const bytes = await readFile(begun(sha256))
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      await rm(begun(sha256), { force: true })
      throw problem('upload.damaged')
    }
    await rename(begun(sha256), whole(sha256))
    return stateOf(sha256)
  }

  return {
    stateOf,
    /** What has arrived already is not written again; a gap is refused. */
    add: (sha256: string, { from, size, bytes }: Part): Promise<UploadState> =>
      inTurn(`${sender} ${sha256}`, async () => {
        if (size > largestUpload)
          throw problem('request.too-large', { code: 'larger-than', megabytes: largestUpload / 1024 / 1024 })
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await makeRoom(sha256, size)
        const state = await stateOf(sha256)
        if (state.complete) return state
        if (from > state.received) throw problem('upload.gap')
        const fresh = bytes.subarray(state.received - from)
        if (fresh.length > 0) await appendFile(begun(sha256), fresh, { mode: 0o600 })
        return state.received + fresh.length < size ? stateOf(sha256) : settle(sha256)
      }),
    async read(sha256: string): Promise<Uint8Array> {
      if (!(await stateOf(sha256)).complete) throw problem('upload.missing')
      return readFile(whole(sha256))
    },
    async drop(all: readonly string[]): Promise<void> {
      for (const sha256 of all) for (const path of [whole(sha256), begun(sha256)]) await rm(path, { force: true })
    },
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch {
    return null
  }
}
