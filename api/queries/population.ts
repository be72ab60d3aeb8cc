/** How many people live in a place: the total as counted, or what its groups add up to. */
import { z } from 'zod'
import { question } from './ask.ts'

const count = z.int().nullable()
const row = z
  .object({ pcode: z.string(), totalYear: count, total: count, year: z.int(), bothSexes: count, sexesAndAges: count })
  .transform((r) => ({
    pcode: r.pcode,
    people: r.total ?? r.bothSexes ?? r.sexesAndAges,
    year: r.total === null ? r.year : (r.totalYear ?? r.year),
  }))
export const population = question('population', row)
