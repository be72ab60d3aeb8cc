/**
 * Erases what is past its time: bodies blanked, files deleted, and an entry that says so. Of an observation what its district's figures
 * need stays (kind, day, district); its filled form goes with its details. A dry run tells what would go and changes nothing.
 */
import { randomUUID } from 'node:crypto'
import type { Purged } from '#api/contract/retention.ts'
import type { Deps } from '#api/deps.ts'
import { saidOf } from '#api/observations/erase-observations.ts'
import type { Draft } from '#api/record/entries.ts'
import { type Chosen, type Erasure, erase, foundToErase } from '#api/record/erase.ts'
import { keptFor } from './kept-for.ts'
import { importFiles, limitOf, type Reducing, toReduce } from './past-their-time.ts'

type Purging = Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'access' | 'clock'>

export async function purge(deps: Purging, { dryRun, actor }: { dryRun: boolean; actor: string }): Promise<Purged> {
  const days = await keptFor(deps.mirror)
  const now = deps.clock.now()
  const isLimited = Object.values(days).some((limit) => limit !== null)
  if (!isLimited) return told(deps, dryRun, { reducing: [], entries: [], blobs: [], lines: [] })
  const lines = await linesPast(deps, limitOf(days['access-log'], now))
  let reducing: Reducing[] = []
  const plan = async (): Promise<Erasure> => {
    reducing = await toReduce(deps.journal, days, now)
    const first = reducing.flatMap(({ body, isWithdrawn }): Draft[] =>
      isWithdrawn ? [] : [{ kind: 'observation.reduced', subject: body.uuid, actor, body }],
    )
    // Their ids stay taken.
    const observations = reducing.flatMap(({ body: { uuid, sender, receivedAt }, isWithdrawn }) =>
      isWithdrawn ? [{ uuid, sender, receivedAt }] : [],
    )
    const said = saidOf(new Set(reducing.map(({ body }) => body.uuid)))
    const gone = new Set(observations.map(({ uuid }) => uuid))
    const chosen: Chosen = {
      // How far a report that still counts is believed stays.
      whole: (entry) => said.whole(entry) && (entry.kind !== 'observation.reviewed' || gone.has(entry.subject)),
      files: importFiles(limitOf(days['import-files'], now)),
    }
    return { chosen, subject: randomUUID(), actor, why: 'past-its-time', observations, first }
  }
  const gone = dryRun ? await foundToErase(deps.journal, (await plan()).chosen) : await erase(deps, plan)
  if (!dryRun) await deps.access.erase(lines)
  return told(deps, dryRun, { reducing, ...gone, lines })
}

type Gone = { reducing: readonly Reducing[]; entries: number[]; blobs: string[]; lines: number[] }

const told = ({ mirror }: Purging, dryRun: boolean, { reducing, entries, blobs, lines }: Gone): Purged => ({
  seq: mirror.seq,
  dryRun,
  observations: reducing.filter(({ losesDetails }) => losesDetails).length,
  photos: reducing.reduce((sum, { losesPhotos }) => sum + losesPhotos, 0),
  files: blobs.length,
  entries: entries.length,
  accessLines: lines.length,
})

async function linesPast({ access }: Purging, limit: string | null): Promise<number[]> {
  const past: number[] = []
  if (limit === null) return past
  for await (const { seq, at, kind, body } of access.journal.read(0))
    if (at < limit && body !== null && kind !== 'record.erased') past.push(seq)
  return past
}
