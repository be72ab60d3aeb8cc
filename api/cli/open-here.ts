/** Opens the record in this process, for commands that need it to themselves or find no server running. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#api/clock.ts'
import { problem } from '#api/contract/problems.ts'
import type { OpenInstance } from '#api/open-instance.ts'
import type { Settings } from '#api/settings.ts'

export async function openHere(settings: Settings): Promise<OpenInstance> {
  const { openInstance } = await import('#api/open-instance.ts')
  const { default: pino } = await import('pino')
  const log = pino({ base: null }, pino.destination(2))
  return openInstance({ settings, clock: systemClock, log, build: null })
}

/** Asking a question of the wrong folder must not leave an empty record there. */
export function requireRecord({ dir }: Settings): void {
  if (existsSync(join(dir, 'record', 'entries.ndjson'))) return
  throw problem('setting.invalid', { code: 'folder-without-record', dir })
}
