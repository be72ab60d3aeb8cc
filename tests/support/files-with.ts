/** Which files of an instance hold these words anywhere, its mirror included. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export async function filesWith(dir: string, text: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    // One that is written beside and renamed may be gone by now.
    if ((await readFile(path).catch(() => Buffer.alloc(0))).includes(text)) found.push(path)
  }
  return found
}
