/**
 * Erases what is past its time: bodies blanked, files deleted, and an entry that says so. Of an observation what its district's figures
 * need stays (kind, day, district); its filled form goes with its details. Of a weekly line the district's week stays. What is on its way to a
 * report that never came is thrown away. A dry run tells what would go and changes nothing.
 */
import { randomUUID } from 'node:crypto'
import type { Purged } from '#api/contract/retention.ts'
import type { Deps } from '#api/deps.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { saidOf } from '#api/observations/erase-observations.ts'
import { saysOf } from '#api/observations/withdraw-weekly-line.ts'
import { atlas } from '#api/queries/atlas.ts'
import type { Draft } from '#api/record/entries.ts'
import { type Chosen, type Erasure, erase, foundToErase } from '#api/record/erase.ts'
import { stagedPast, throwAway } from '#api/uploads/staged-files.ts'
import { keptFor } from './kept-for.ts'
import { importFiles, limitOf, type Reducing, toReduce } from './past-their-time.ts'
import { type LinesPast, weeklyLinesPast } from './weekly-lines-past.ts'

const importedSql = sqlFile('retention/imported-weekly-lines.sql')

type Purging = Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'access' | 'clock' | 'settings'>

export async function purge(deps: Purging, { dryRun, actor }: { dryRun: boolean; actor: string }): Promise<Purged> {
  const days = await keptFor(deps.mirror)
  const now = deps.clock.now()
  const uploads = await stagedPast(deps)
  if (!dryRun) await throwAway(uploads)
  const isLimited = Object.entries(days).some(([kind, limit]) => kind !== 'uploads' && limit !== null)
  if (!isLimited) return told(deps, dryRun, { ...nothing, uploads })
  const lines = await linesPast(deps, limitOf(days['access-log'], now))
  let reducing: Reducing[] = []
  let weekly: LinesPast = noLines
  const plan = async (): Promise<Erasure> => {
    reducing = await toReduce(deps.journal, days, now)
    weekly = await weeklyPast(deps, limitOf(days['weekly-lines'], now), actor)
    const reports = reducing.flatMap(({ body, isWithdrawn }): Draft[] =>
      isWithdrawn ? [] : [{ kind: 'observation.reduced', subject: body.uuid, actor, body }],
    )
    const first = [...reports, ...weekly.reduced]
    const ofWeeks = new Set([...weekly.withdrawn, ...weekly.reduced.map(({ subject }) => subject)])
    // Their ids stay taken.
    const observations = reducing.flatMap(({ body: { uuid, sender, receivedAt }, isWithdrawn }) =>
      isWithdrawn ? [{ uuid, sender, receivedAt }] : [],
    )
    const said = saidOf(new Set(reducing.map(({ body }) => body.uuid)))
    const gone = new Set(observations.map(({ uuid }) => uuid))
    const chosen: Chosen = {
      // How far a report that still counts is believed stays.
      whole: (entry) =>
        saysOf(entry, ofWeeks) ||
        (said.whole(entry) && (entry.kind !== 'observation.reviewed' || gone.has(entry.subject))),
      files: importFiles(limitOf(days['import-files'], now)),
    }
    return { chosen, subject: randomUUID(), actor, why: 'past-its-time', observations, first }
  }
  const gone = dryRun ? await foundToErase(deps.journal, (await plan()).chosen) : await erase(deps, plan)
  if (!dryRun) await deps.access.erase(lines)
  return told(deps, dryRun, { reducing, weekly, ...gone, lines, uploads })
}

type Gone = {
  reducing: readonly Reducing[]
  weekly: LinesPast
  entries: number[]
  blobs: string[]
  lines: number[]
  uploads: string[]
}
const noLines: LinesPast = { reduced: [], withdrawn: [] }
const nothing: Gone = { reducing: [], weekly: noLines, entries: [], blobs: [], lines: [], uploads: [] }

const told = ({ mirror }: Purging, dryRun: boolean, gone: Gone): Purged => {
  const { reducing, weekly, entries, blobs, lines, uploads } = gone
  return {
    seq: mirror.seq,
    dryRun,
    observations: reducing.filter(({ losesDetails }) => losesDetails).length,
    photos: reducing.reduce((sum, { losesPhotos }) => sum + losesPhotos, 0),
    weeklyLines: weekly.reduced.length + weekly.withdrawn.length,
    uploads: uploads.length,
    files: blobs.length,
    entries: entries.length,
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

async function weeklyPast({ journal, mirror }: Purging, limit: string | null, actor: string): Promise<LinesPast> {
  if (limit === null) return noLines
  const [rows, places] = await Promise.all([mirror.query(importedSql), atlas(mirror, null)])
  const imported = new Set(rows.map(({ reportId }) => String(reportId)))
  const districtOf = (pcode: string): string => places.byPcode.get(pcode)?.districtPcode ?? pcode
  return weeklyLinesPast(journal, limit, { imported, districtOf, actor })
}
