/**
 * A disk small enough to fill: a memory file system of 48 MB where we may mount one, else a folder whose free space is
 * pretended. Says which, so that nobody mistakes one for the other.
 */
import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freshFolder } from '#tests/support/fresh-folder.ts'

const diskBytes = 48 * 1024 * 1024

export type SmallDisk = {
  dir: string
  real: boolean
  /** What to ask for free space; undefined asks the real file system. */
  freeBytes: (() => Promise<number>) | undefined
  /** Another program takes all the space but this. */
  fill(leave: number): Promise<void>
  free(): Promise<void>
  remove(): Promise<void>
}

export async function smallDisk(): Promise<SmallDisk> {
  const { dir, remove } = await freshFolder()
  const real = mounted(dir)
  console.info(
    real ? 'disk full: on a real 48 MB memory file system' : 'disk full: free space is pretended (no right to mount)',
  )
  const ballast = join(dir, 'ballast')
  let pretended = diskBytes
  return {
    dir,
    real,
    freeBytes: real ? undefined : async () => pretended,
    async fill(leave) {
      pretended = leave
      if (!real) return
      const free =
        Number(execFileSync('stat', ['-f', '-c', '%a', dir])) * Number(execFileSync('stat', ['-f', '-c', '%S', dir]))
      await writeFile(ballast, Buffer.alloc(Math.max(0, free - leave), 1))
    },
    async free() {
      pretended = diskBytes
      await rm(ballast, { force: true })
    },
    async remove() {
      if (real) execFileSync('umount', [dir])
      await remove()
    },
  }
}

function mounted(dir: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', dir], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
