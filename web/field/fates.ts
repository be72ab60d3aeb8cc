// Asks what became of the reports this phone has sent. What was heard last stays on the phone for when there is no network.
import { fatesAtOnce, observationFates } from '#api/contract/observation-fates.ts'
import { reporterHeader } from '#api/contract/observations.ts'
import type { Outbox } from './outbox.ts'
import type { Sent } from './parcel.ts'
import { observationParcel } from './parcels/observation-parcel.ts'
import type { Line } from './send-parcel.ts'

const patienceMs = 20_000

/** False when there was no answer: what is known stays as it was. */
export async function askFates(outbox: Outbox, { fetch: ask }: Pick<Line, 'fetch'>, owner: string): Promise<boolean> {
  const isTheirs = (s: Sent) => s.kind === observationParcel.id && (s.owner === owner || s.owner === null)
  const sent = (await outbox.listSent()).filter(isTheirs).slice(0, fatesAtOnce)
  if (sent.length === 0) return true
  try {
    const answer = await ask(`/api/observation-fates?uuids=${sent.map((s) => s.uuid).join(',')}`, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      headers: { accept: 'application/json', [reporterHeader]: owner },
      signal: AbortSignal.timeout(patienceMs),
    })
    const told = answer.ok ? observationFates.safeParse(await answer.json()) : null
    if (told?.success !== true) return false
    await outbox.noteFates(told.data.rows, owner)
    return true
  } catch {
    return false
  }
}
