/**
 * On which day each token was last used. Kept beside the record, in one small file that is written once a token a day: reading
 * adds nothing to the record. Not in a backup; where the file is lost, a token counts as not used yet.
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { z } from 'zod'

const kept = z.record(z.string(), z.iso.date())

export type TokenUse = {
  /** `day`: YYYY-MM-DD, UTC. Returns at once; a day already kept costs nothing. */
  note(tokenId: string, day: string): void
  lastDay(tokenId: string): string | null
  close(): Promise<void>
}

export async function openTokenUse(dir: string, log: Logger): Promise<TokenUse> {
  const file = join(dir, 'token-use.json')
  const days = new Map(Object.entries(await readKept(file, log)))
  let writing: Promise<void> = Promise.resolve()
  const save = async (): Promise<void> => {
    await writeFile(`${file}.new`, JSON.stringify(Object.fromEntries(days)), { mode: 0o600 })
    await rename(`${file}.new`, file)
  }
  return {
    note(tokenId, day) {
      if ((days.get(tokenId) ?? '') >= day) return
      days.set(tokenId, day)
      writing = writing.then(save).catch((error) => log.warn({ err: error }, 'when tokens were last used was not kept'))
    },
    lastDay: (tokenId) => days.get(tokenId) ?? null,
    close: () => writing,
  }
}

async function readKept(file: string, log: Logger): Promise<z.infer<typeof kept>> {
  try {
    return kept.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    const isFirst = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isFirst) log.warn({ err: error }, 'when tokens were last used cannot be read')
    return {}
  }
}
