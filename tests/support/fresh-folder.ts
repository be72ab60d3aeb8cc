/** An empty folder of one's own, and the way to remove it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function freshFolder(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'upstream-test-'))
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}
