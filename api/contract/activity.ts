/**
 * GET /api/activity: who did what, and who saw what exactly or took it away. Two chained files told as one list: the record (what was
 * done) and the access log (what was seen). GET /api/activity.csv: the same, all of it.
 */
import { z } from 'zod'

/** What people do, by the beginning of the kinds of entry that say so; what no line names is other. */
const kindsOf = {
  seen: ['positions'],
  taken: ['file'],
  imports: ['import', 'sealed'],
  reports: ['observation', 'xform', 'weekly-line'],
  reviews: ['review', 'reviewed'],
  erased: ['record'],
  plans: ['commitment', 'workshop', 'intervention', 'consultation', 'evaluation'],
  people: ['token', 'person', 'session', 'office'],
  alerts: ['alert', 'alert-rule', 'digest', 'delivery'],
  settings: ['instance', 'retention'],
} as const
export type ActivityGroup = keyof typeof kindsOf | 'other'
export const activityGroups = [...Object.keys(kindsOf), 'other'] as ActivityGroup[]

/** Example: `groupOf('import.undone')` is `imports`. A report that was taken back is among what was erased, not among reports. */
export function groupOf(kind: string): ActivityGroup {
  if (/^(observation|weekly-line)\.(withdrawn|reduced)$/.test(kind)) return 'erased'
  if (kind === 'observation.reviewed' || kind === 'observation.placed') return 'reviews'
  const [sort = ''] = kind.split('.')
  const found = Object.entries(kindsOf).find(([, sorts]) => sorts.some((one) => one === sort))
  return activityGroups.find((group) => group === found?.[0]) ?? 'other'
}

const asked = z.object({
  /** As the record names them. */
  person: z.string().max(200).optional(),
  group: z
    .enum([
      'seen',
      'taken',
      'imports',
      'reports',
      'reviews',
      'erased',
      'plans',
      'people',
      'alerts',
      'settings',
      'other',
    ])
    .optional(),
  /** Days, UTC, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
export const activityFilter = asked
export type ActivityFilter = z.infer<typeof asked>
export const activityQuery = asked.extend({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().max(500).optional(),
})

/** Who it was: what the record keeps, and the name of the token or person where one is known. */
const person = z.object({ actor: z.string(), name: z.string().nullable() })

export const activityRow = z
  .object({
    at: z.string(),
    /** Which of the two files, and the line in it. */
    source: z.enum(['record', 'access']),
    seq: z.int(),
    person,
    /** The role they acted in, where it was written down. */
    role: z.string().nullable(),
    group: z.string(),
    kind: z.string(),
    /** What it was about: an id of the record, or what was seen. */
    subject: z.string(),
    /** Of what was seen: how often within a minute, and of how many things at most at once. */
    times: z.int().nullable(),
    things: z.int().nullable(),
    /** Of what was taken. */
    file: z.string().nullable(),
    /** The part that was asked for. */
    filter: z.record(z.string(), z.string()),
  })
  .meta({ id: 'ActivityRow' })
export type ActivityRow = z.infer<typeof activityRow>

export const activity = z
  .object({
    seq: z.int(),
    fictional: z.boolean(),
    /** Of the whole filter. */
    total: z.int(),
    rows: z.array(activityRow),
    next: z.string().nullable(),
    /** Everybody who can be asked for. */
    people: z.array(person),
  })
  .meta({ id: 'Activity' })
export type Activity = z.infer<typeof activity>
