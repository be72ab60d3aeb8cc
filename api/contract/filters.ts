/**
 * THE filter: what a reader may narrow the picture to. One schema for the URL in the browser, the query string of the API
 * and the arguments of the SQL macros. Every part is optional; absent means "all".
 */
import { z } from 'zod'
import { incidentKind } from '#data/schema/incident.ts'
import { type Grouping, groupingNames, groupings } from '#data/schema/perception.ts'
import { addMonths, firstDayOf, type Month, month } from '#data/schema/period.ts'
import { type AdminLevel, adminLevels, pcode } from '#data/schema/place.ts'
import { countedReview } from '#data/schema/review.ts'

/** A list is written `a,b,c`, or as a repeated parameter; an array is accepted as it is. */
export const listOf = <T extends z.ZodType<string>>(member: T, most?: number) =>
  z.preprocess(
    (v) =>
      v === undefined || v === ''
        ? undefined
        : (Array.isArray(v) ? v : [v]).flatMap((s) => String(s).split(',')).filter((s) => s !== ''),
    (most === undefined ? z.array(member).min(1) : z.array(member).min(1).max(most)).optional(),
  )

const levelWords: Record<string, AdminLevel> = {
  '0': 'country',
  '1': 'region',
  '2': 'district',
  '3': 'community',
  adm0: 'country',
  adm1: 'region',
  adm2: 'district',
  adm3: 'community',
}
export const level = z.preprocess(
  (v) =>
    typeof v === 'string'
      ? (levelWords[v.toLowerCase()] ?? v.toLowerCase())
      : typeof v === 'number'
        ? levelWords[String(v)]
        : v,
  z.enum(adminLevels),
)

const groupPairs = groupingNames.flatMap((g) => groupings[g].map((value) => `${g}:${value}`))
/** Whose answers: `sex:female`, `age:15-24`, `minority:minority`, `displacement:displaced`. Several are joined by "and". */
export const groupPair = z.enum(groupPairs)

/** Several groups are joined by "and": one of each grouping. */
const groupList = listOf(groupPair).superRefine((pairs, context) => {
  const first = new Map<string, string>()
  for (const pair of new Set(pairs)) {
    const [grouping = '', value = ''] = pair.split(':')
    const other = first.get(grouping)
    if (other !== undefined)
      context.addIssue({ code: 'custom', params: { code: 'nobody-is-both', one: other, other: value } })
    first.set(grouping, value)
  }
})

/** A date or an instant; a date means the end of that day (UTC). */
const asOf = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

export const filterShape = {
  from: month.optional(),
  to: month.optional(),
  level: level.optional(),
  pcodes: listOf(pcode),
  kinds: listOf(incidentKind),
  indicator: z.string().min(1).max(100).optional(),
  group: groupList,
  sources: listOf(z.string().min(1)),
  review: listOf(countedReview),
  asOf: asOf.optional(),
}
/** A route with parameters of its own adds them to the filter's. */
export const filtersWith = <S extends z.ZodRawShape>(extra: S) => z.object({ ...filterShape, ...extra })
export const filters = z.object(filterShape).meta({ id: 'Filter' })
export type Filters = z.infer<typeof filters>

/** The filter after defaults, as SQL takes it. */
export type Scope = {
  from: Month
  to: Month
  /** First day, inclusive. */
  fromDate: string
  /** First day after, exclusive. */
  toDate: string
  level: AdminLevel
  pcodes: string[] | null
  kinds: string[] | null
  indicator: string
  group: Partial<Record<Grouping, string>>
  sources: string[] | null
  /** How far observations, and the sites they tell of, were reviewed. */
  review: string[] | null
  /** Instant in ISO form, or null for "as known now". */
  asOf: string | null
}

/** The dates of a period whose months are both included. */
export const datesOf = (from: Month, to: Month): { fromDate: string; toDate: string } => ({
  fromDate: firstDayOf(from),
  toDate: firstDayOf(addMonths(to, 1)),
})
