/**
 * What is past its time: which entries of the record go whole, which files, and what is left of each observation. Looks at the record
 * alone, so that a purge and its dry run find the same.
 */
import type { Entry, EntryBody } from '#api/record/entries.ts'
import type { Journal } from '#api/record/journal.ts'
import { asPhotographed, photosOf } from '#api/record/photos-of.ts'
import type { RetentionDays } from '#data/schema/retention.ts'

const dayMs = 24 * 60 * 60 * 1000

/** What arrived before this moment is past its time; null where nothing ever is. */
export const limitOf = (days: number | null, now: Date): string | null =>
  days === null ? null : new Date(now.getTime() - days * dayMs).toISOString()

type Report = EntryBody<'observation.submitted'> & { sender: string; receivedAt: string; isWithdrawn: boolean }
/** Of one that was withdrawn nothing is left. */
export type Reducing = Pick<Report, 'isWithdrawn'> & {
  body: EntryBody<'observation.reduced'>
  losesDetails: boolean
  /** How many of its photos go. */
  losesPhotos: number
}

/** Observations of which something is past its time, each with what is left of it. */
export async function toReduce(journal: Journal, days: RetentionDays, now: Date): Promise<Reducing[]> {
  const reports = new Map<string, Report>()
  if (days['observation-details'] !== null || days.photos !== null)
    for await (const entry of journal.read(0)) tell(reports, entry)
  const [details, photos] = [limitOf(days['observation-details'], now), limitOf(days.photos, now)]
  return [...reports.values()].flatMap((report) => {
    const isOlder = (limit: string | null): boolean => limit !== null && report.receivedAt < limit
    const losesDetails = isOlder(details) && saysMore(report)
    const taken = photosOf(report)
    const losesPhotos = isOlder(photos) ? taken.length : 0
    if (!losesDetails && losesPhotos === 0) return []
    const { observation, photo: _, furtherPhotos: __, audio, isWithdrawn, ...rest } = report
    const { outline, ...plain } = observation
    const left = losesDetails ? { ...plain, position: null, accuracyM: null, placeText: null, note: '' } : observation
    const body = {
      ...{ ...rest, withinPcode: rest.withinPcode ?? null, observation: left },
      ...asPhotographed(losesPhotos > 0 ? [] : taken),
      ...(losesDetails || audio === undefined ? {} : { audio }),
    }
    return [{ body, isWithdrawn, losesDetails, losesPhotos }]
  })
}

/** Every report as it is known by now; the last word on when and where it was counts, and every photo that came. */
function tell(reports: Map<string, Report>, entry: Entry): void {
  const { subject } = entry
  if (entry.body === null) return
  const known = reports.get(subject)
  if (entry.kind === 'observation.submitted')
    reports.set(subject, { ...entry.body, sender: entry.actor, receivedAt: entry.at, isWithdrawn: false })
  else if (entry.kind === 'observation.reduced') reports.set(subject, { ...entry.body, isWithdrawn: false })
  else if (known === undefined) return
  else if (entry.kind === 'observation.withdrawn') reports.set(subject, { ...known, isWithdrawn: true })
  else if (entry.kind === 'observation.retimed') reports.set(subject, retimed(known, entry.body))
  else if (entry.kind === 'observation.placed') reports.set(subject, placedAt(known, entry.body))
  else if (entry.kind === 'observation.photographed')
    reports.set(subject, { ...known, ...asPhotographed([...photosOf(known), entry.body.photo]) })
}

const retimed = (report: Report, { observedAt }: EntryBody<'observation.retimed'>): Report => ({
  ...report,
  observation: { ...report.observation, observedAt },
})

const placedAt = (report: Report, { pcode, position }: EntryBody<'observation.placed'>): Report => ({
  ...report,
  pcode,
  observation: { ...report.observation, position: report.observation.position ?? position },
})

/** What was said of it, drawn or told where it was: all that says more than kind, day and district. */
const saysMore = ({ audio, observation: { position, placeText, note, outline } }: Report): boolean =>
  position !== null || placeText !== null || note !== '' || outline !== undefined || audio !== undefined

/** Files of imports that were brought in before the limit; the rows that counted stay. */
export const importFiles =
  (limit: string | null) =>
  ({ kind, at, body }: Entry): string[] => {
    if (limit === null || kind !== 'import.accepted' || body === null || at >= limit) return []
    return [body.original, body.rejects, body.corrections ?? null].filter((sha256) => sha256 !== null)
  }
