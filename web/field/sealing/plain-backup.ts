// Files of unsent reports that earlier versions of the page saved unsealed: read, no longer written.
import { z } from 'zod'
import { observation } from '#data/schema/observation.ts'
import { pack } from '../outbox.ts'
import type { Packed } from '../parcel.ts'
import { fromBase64 } from './base64.ts'

const backupFile = z.object({
  format: z.literal('upstream-unsent-reports'),
  version: z.literal(1),
  reports: z.array(
    z.object({
      uuid: z.uuid(),
      keptAt: z.string(),
      observation,
      photo: z.object({ type: z.string(), base64: z.string() }).nullable(),
    }),
  ),
})

/** Null when it is no such file. */
export function readBackup(text: string): Packed[] | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return null
  }
  const file = backupFile.safeParse(parsed)
  if (!file.success) return null
  return file.data.reports.map(({ uuid, keptAt, observation: content, photo }) =>
    pack({
      ...{ uuid, kind: 'observation', content, at: keptAt },
      attachments: photo === null ? [] : [{ name: 'photo', type: photo.type, bytes: fromBase64(photo.base64).buffer }],
      // Whoever brings it back is asked before it goes under their name.
      owner: null,
    }),
  )
}
