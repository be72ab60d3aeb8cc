/**
 * Erases what is past its time: bodies blanked, files deleted, and an entry that says so. Of an observation what its district's figures
 * need stays (kind, day, district); its filled form goes with its details. A dry run tells what would go and changes nothing.
 */
import { randomUUID } from 'node:crypto'
import type { Purged } from '#api/contract/retention.ts'
import type { Deps } from '#api/deps.ts'
import { saidOf } from '#api/observations/erase-observations.ts'
import type { Draft } from '#api/record/entries.ts'
import { type Chosen, erase, foundToErase } from '#api/record/erase.ts'
import { keptFor } from './kept-for.ts'
import { importFiles, limitOf, toReduce } from './past-their-time.ts'

type Purging = Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'access' | 'clock'>

export async function purge(deps: Purging, { dryRun, actor }: { dryRun: boolean; actor: string }): Promise<Purged> {
  const now = deps.clock.now()
  const days = await keptFor(deps.mirror)
  const reducing = await toReduce(deps.journal, days, now)
  const reduced = saidOf(new Set(reducing.map(({ body }) => body.uuid)))
  const chosen: Chosen = { ...reduced, files: importFiles(limitOf(days['import-files'], now)) }
  const lines = await linesPast(deps, limitOf(days['access-log'], now))
  const first: Draft[] = reducing.map(({ body }) => ({
    ...{ kind: 'observation.reduced', subject: body.uuid, actor, body },
  }))
  const why = 'past-its-time' as const
  const gone = dryRun
    ? await foundToErase(deps.journal, chosen)
    : await erase(deps, chosen, { subject: randomUUID(), actor, why, observations: [], first })
  if (!dryRun) await deps.access.erase(lines)
  return {
    seq: deps.mirror.seq,
    dryRun,
    observations: reducing.filter(({ losesDetails }) => losesDetails).length,
    photos: reducing.filter(({ losesPhoto }) => losesPhoto).length,
    files: gone.blobs.length,
    entries: gone.entries.length,
    accessLines: lines.length,
  }
}

async function linesPast({ access }: Purging, limit: string | null): Promise<number[]> {
  const past: number[] = []
  if (limit === null) return past
  for await (const { seq, at, kind, body } of access.journal.read(0))
    if (at < limit && body !== null && kind !== 'record.erased') past.push(seq)
  return past
}
