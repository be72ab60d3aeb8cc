/** The ground and the days all collections lie in: those of the country, so that a list of collections tells nobody where anything happened. */
import { z } from 'zod'
import { datesOf } from '#api/contract/filters.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import { outlines } from '#api/queries/boundaries.ts'
import { heldMonths } from '#api/queries/held-months.ts'
import { extentOf } from './bounding-box.ts'
import { type Extent, extentOver } from './documents.ts'

const position = z.tuple([z.number(), z.number()], z.number())

export const countryExtent = rememberedSinceImport(async (mirror, _: null): Promise<Extent> => {
  const [drawn, held] = await Promise.all([
    outlines(mirror, { level: 'district', detail: 0, asOf: null }),
    heldMonths(mirror),
  ])
  const box = extentOf(drawn.flatMap(({ geometry }) => [...positionsIn(geometry.coordinates)]))
  if (held.firstMonth === null || held.lastMonth === null) return extentOver(box, { from: null, until: null })
  const { fromDate, toDate } = datesOf(held.firstMonth, held.lastMonth)
  const lastMoment = new Date(Date.parse(toDate) - 1)
  return extentOver(box, { from: `${fromDate}T00:00:00Z`, until: lastMoment.toISOString() })
})

function* positionsIn(coordinates: unknown): Iterable<readonly [number, number]> {
  const one = position.safeParse(coordinates)
  if (one.success) yield [one.data[0], one.data[1]]
  else if (Array.isArray(coordinates)) for (const inner of coordinates) yield* positionsIn(inner)
}
