/** Takes an address off a digest for whoever holds the link out of a letter. Nobody is asked to sign in for it. */
import { digestHistories, readersAt } from '#api/answers/digests/standing.ts'
import type { Deps } from '#api/deps.ts'
import { write } from '#api/record/write.ts'
import { unsubscribeKey } from './unsubscribe-key.ts'

type Found = { digestId: string; address: string; name: string; isOn: boolean }

/** Whose link it is; null where it is nobody's. */
export async function findReader({ mirror, settings }: Deps, token: string): Promise<Found | null> {
  const [histories, key] = [await digestHistories(mirror), await unsubscribeKey(settings.dir)]
  let found: Found | null = null
  // All are looked at whichever it is, so that how long it takes tells nothing.
  for (const history of histories) {
    const { digestId, versions } = history
    const last = versions.at(-1)
    const readers = last === undefined || last.removed ? [] : readersAt(history)
    for (const address of new Set(versions.flatMap(({ digest }) => digest.emails)))
      if (key.isOf(token, digestId, address))
        found = { digestId, address, name: last?.digest.name ?? '', isOn: readers.includes(address) }
  }
  return found
}

/** Pressed twice, it is written down once. */
export async function takeOff(deps: Deps, { digestId, address, isOn }: Found): Promise<void> {
  if (!isOn) return
  await write(deps, { kind: 'digest.left', subject: digestId, actor: 'anonymous', body: { digestId, address } })
}
