/** Opens one instance: its record, its mirror, and what an application needs. One process at a time may hold it. */
import type { Logger } from 'pino'
import { type AccessLog, openAccessLog } from './access/access-log.ts'
import { countAttempts } from './accounts/attempts.ts'
import { openOutsideDoor } from './accounts/outside-door.ts'
import { newSecret } from './accounts/secret.ts'
import type { Clock } from './clock.ts'
import type { Deps } from './deps.ts'
import { openMirror } from './mirror/mirror.ts'
import { openMasking } from './protection/masking.ts'
import { openTokenUse } from './protection/token-use.ts'
import { openRecord } from './record/open-record.ts'
import type { Settings } from './settings.ts'

export type OpenInstance = { deps: Deps; close(): Promise<void> }

export async function openInstance(options: {
  settings: Settings
  clock: Clock
  log: Logger
  /** A digest of the program's sources; null where they are run as they stand. */
  build: string | null
}): Promise<OpenInstance> {
  const { dir } = options.settings
  const { build } = options
  const { clock, log } = options
  const { journal, blobs, space } = await openRecord({ dir, clock })
  let access: AccessLog | null = null
  try {
    access = await openAccessLog({ dir, clock, space, log })
    const kept = access
    const { fewestRespondents } = options.settings
    const maskOf = await openMasking(dir)
    const mirror = await openMirror({ dir, journal, blobs, program: build, maskOf, fewestRespondents })
    const tokenUse = await openTokenUse(dir, options.log)
    const { signIn, outward } = options.settings
    const { publicUrl } = outward
    return {
      deps: {
        ...options,
        build: build?.slice(0, 8) ?? 'sources',
        ...{ journal, blobs, mirror, tokenUse, access: kept },
        attempts: countAttempts(),
        outside:
          signIn.outside === null || publicUrl === null ? null : openOutsideDoor(signIn.outside, publicUrl, clock),
        demoKey: signIn.demo ? newSecret() : null,
      },
      async close() {
        await tokenUse.close()
        await mirror.close()
        await kept.close()
        await journal.close()
      },
    }
  } catch (error) {
    await access?.close()
    await journal.close()
    throw error
  }
}
