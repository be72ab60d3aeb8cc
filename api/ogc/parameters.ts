/** What may be asked of a collection: where, when, how many, the product's own filters, and columns by what they hold. Nothing else. */
import { z } from 'zod'
import { filterShape, filters } from '#api/contract/filters.ts'
import { type Box, readBox } from './bounding-box.ts'
import type { Asking, Collection } from './collection.ts'
import { form } from './form.ts'
import { readWhen, type When } from './when.ts'

const usualLimit = 100
export const mostAtOnce = 10_000

export const formParameter = {
  f: form.optional().describe('The form of the answer; Accept says it too'),
}

const bbox = z
  .string()
  .transform((text, context): Box => {
    const box = readBox(text)
    if (box !== null) return box
    context.addIssue({ code: 'custom', params: { code: 'box-unreadable' } })
    return z.NEVER
  })
  .describe('west,south,east,north in degrees of WGS 84; west greater than east reaches across 180°')

const datetime = z
  .string()
  .transform((text, context): When => {
    const when = readWhen(text)
    if (when !== null) return when
    context.addIssue({ code: 'custom', params: { code: 'time-unreadable' } })
    return z.NEVER
  })
  .describe('A day, a moment, or an interval from/to with .. for an open end')

const limit = z.coerce
  .number()
  .int()
  .min(1)
  .default(usualLimit)
  .transform((most) => Math.min(most, mostAtOnce))
  .describe(`How many features a page holds; more than ${mostAtOnce} are given ${mostAtOnce} at a time`)

const everywhere = {
  ...formParameter,
  bbox: bbox.optional(),
  datetime: datetime.optional(),
  limit,
  cursor: z.string().max(400).optional().describe('Where the page begins, as the link to the next page says'),
}

export function parametersOf({ filters: names, equal }: Pick<Collection, 'filters' | 'equal'>) {
  const own = Object.fromEntries(
    Object.entries(equal).map(([name, holds]) => [
      name,
      holds.optional().describe('Only features whose property holds exactly this'),
    ]),
  )
  const taken = Object.fromEntries(names.map((name) => [name, filterShape[name]]))
  return z.strictObject({ ...own, ...taken, ...everywhere })
}

/** What was asked, sorted by what it means. `query` has passed the schema above. */
export function askingOf({ equal }: Collection, query: z.infer<ReturnType<typeof parametersOf>>): Asking {
  const { bbox: box = null, datetime: when = null } = query
  return {
    filters: filters.parse(query),
    equal: Object.fromEntries(
      Object.keys(equal).flatMap((name) => {
        const value: unknown = Reflect.get(query, name)
        return typeof value === 'string' ? [[name, value] as const] : []
      }),
    ),
    box,
    when,
  }
}
