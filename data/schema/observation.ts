/** Observations: one geotagged report by a field officer; and sites, the places they return to. */
import { z } from 'zod'
import { grievanceId } from './grievance.ts'
import { isNear, outline } from './outline.ts'
import { sensitivity } from './sensitivity.ts'

export const observationKinds = [
  { id: 'abandoned-building', label: 'Abandoned building', site: true, sensitivity: 'moderate' },
  { id: 'unlit-street', label: 'Unlit street', site: false, sensitivity: 'moderate' },
  { id: 'checkpoint', label: 'Checkpoint', site: false, sensitivity: 'moderate' },
  { id: 'armed-group-seen', label: 'Armed group seen', site: false, sensitivity: 'high' },
  { id: 'tension-in-community', label: 'Tension in the community', site: false, sensitivity: 'high' },
  { id: 'broken-service', label: 'Broken public service', site: false, sensitivity: 'moderate' },
  { id: 'good-practice', label: 'Something that helps', site: false, sensitivity: 'low' },
  { id: 'other', label: 'Something else', site: false, sensitivity: 'moderate' },
] as const
export type ObservationKind = (typeof observationKinds)[number]['id']
export const observationKind = z.enum(observationKinds.map((k) => k.id))

export const siteStates = [
  { id: 'empty', label: 'Empty' },
  { id: 'used-by-armed-group', label: 'Used by an armed group' },
  { id: 'secured', label: 'Secured' },
  { id: 'refurbished', label: 'Refurbished' },
  { id: 'demolished', label: 'Pulled down' },
] as const
export type SiteState = (typeof siteStates)[number]['id']
export const siteState = z.enum(siteStates.map((s) => s.id))
/** States in which an abandoned building still offers itself to crime. */
export const openSiteStates: readonly SiteState[] = ['empty', 'used-by-armed-group']

/** What a site that was empty is used for now. */
export const siteUses = [
  { id: 'youth-centre', label: 'Youth centre' },
  { id: 'school', label: 'School or training' },
  { id: 'health', label: 'Clinic' },
  { id: 'homes', label: 'Homes' },
  { id: 'trade', label: 'Market, shops or workshops' },
  { id: 'community', label: 'Community hall or place of worship' },
  { id: 'office', label: 'Offices' },
  { id: 'police', label: 'Police or guards' },
  { id: 'other', label: 'Something else' },
] as const
export type SiteUse = (typeof siteUses)[number]['id']
export const siteUse = z.enum(siteUses.map((s) => s.id))

/** How exactly the reporter lets the place be told to those who may see it: to the point, to its neighbourhood, to its district. */
export const reportedPrecisions = ['point', 'cell', 'district'] as const
export type ReportedPrecision = (typeof reportedPrecisions)[number]

export const positionSources = ['gps', 'map', 'typed'] as const

/** Why the clock of a phone is not believed: it ran ahead of the server's, or tells of long before. The report is kept either way. */
export const timeDoubts = ['ahead', 'long-past'] as const
export type TimeDoubt = (typeof timeDoubts)[number]

/** In characters. */
export const longestPlaceText = 200
export const longestNote = 4000
/** Of one report. */
export const mostPhotos = 5
/** Of what is said to a report, in seconds: on a slow network a minute of speech already takes half a minute. */
export const longestAudioS = 60

/** What a phone sends. A position or a typed place is needed; neither has to be exact. */
export const observation = z
  .strictObject({
    kind: observationKind,
    observedAt: z.iso.datetime({ offset: true }),
    position: z
      .strictObject({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
      .nullable()
      .default(null),
    /** Radius in metres within which the phone believes it is. */
    accuracyM: z.number().min(0).max(100_000).nullable().default(null),
    positionSource: z.enum(positionSources),
    placeText: z.string().trim().max(longestPlaceText).nullable().default(null),
    siteId: z.string().max(64).nullable().default(null),
    siteState: siteState.nullable().default(null),
    grievance: grievanceId.nullable().default(null),
    note: z.string().max(longestNote).default(''),
    /** What a refurbished site is used for; absent where nobody said. */
    siteUse: siteUse.optional(),
    /** Its shape, where it was drawn; `position` is then a point on it. */
    outline: outline.optional(),
    /** Absent where the phone did not ask: the kind then says how sensitive it is, and nothing limits how exactly. */
    sensitivity: sensitivity.optional(),
    shownTo: z.enum(reportedPrecisions).optional(),
    /** SHA-256 of the code with which the reporter may take it back without an account. */
    withdrawalSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .refine((o) => o.position !== null || (o.placeText !== null && o.placeText !== ''), {
    params: { code: 'position-or-place-needed' },
    path: ['position'],
  })
  .refine((o) => o.outline === undefined || (o.position !== null && isNear(o.outline, o.position)), {
    params: { code: 'outline-elsewhere' },
    path: ['outline'],
  })
export type Observation = z.infer<typeof observation>
