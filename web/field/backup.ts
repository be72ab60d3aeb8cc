// All reports on the device as one file, and back. For a phone about to die, or one that will not find a network.
// Must not know where reports are kept.
import { z } from 'zod'
import { observation } from '#data/schema/observation.ts'
import { asUnsent, type Unsent } from './unsent.ts'

const backupFile = z.object({
  format: z.literal('upstream-unsent-reports'),
  version: z.literal(1),
  savedAt: z.string(),
  reports: z.array(
    z.object({
      uuid: z.uuid(),
      keptAt: z.string(),
      observation,
      photo: z.object({ type: z.string(), base64: z.string() }).nullable(),
    }),
  ),
})

const chunk = 32_768
function toBase64(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes)
  let text = ''
  for (let at = 0; at < all.length; at += chunk) text += String.fromCharCode(...all.subarray(at, at + chunk))
  return btoa(text)
}
function fromBase64(text: string): ArrayBuffer {
  const raw = atob(text)
  const bytes = new Uint8Array(raw.length)
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at)
  return bytes.buffer
}

export function writeBackup(unsent: readonly Unsent[], savedAt: string): string {
  const reports = unsent.map(({ uuid, keptAt, observation: report, photo }) => ({
    uuid,
    keptAt,
    observation: report,
    photo: photo === null ? null : { type: photo.type, base64: toBase64(photo.bytes) },
  }))
  return JSON.stringify({ format: 'upstream-unsent-reports', version: 1, savedAt, reports }, null, 1)
}

/** Null when it is no such file. */
export function readBackup(text: string): Unsent[] | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return null
  }
  const file = backupFile.safeParse(parsed)
  if (!file.success) return null
  return file.data.reports.map((r) =>
    asUnsent(
      r.uuid,
      r.observation,
      r.photo === null ? null : { type: r.photo.type, bytes: fromBase64(r.photo.base64) },
      r.keptAt,
      // Whoever brings it back is asked before it goes under their name.
      null,
    ),
  )
}
