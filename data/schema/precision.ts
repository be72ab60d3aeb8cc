/**
 * How exactly a record's place and date are known; what each precision may enter is in `macros.sql`.
 * Numbers are those of the UCDP GED codebook (`where_prec`, `date_prec`), which every import maps to.
 */
import { z } from 'zod'

export const geoPrecisions = [
  { code: 1, label: 'Exact place' },
  { code: 2, label: 'Within about 25 km of a known place' },
  { code: 3, label: 'Only the district is known' },
  { code: 4, label: 'Only the region is known' },
  { code: 5, label: 'A line or a fuzzy area' },
  { code: 6, label: 'Only the country is known' },
  { code: 7, label: 'International waters or airspace' },
] as const
export const geoPrecision = z.int().min(1).max(7)

/**
 * How exactly the place of a thing is told to whoever asks (protection-macros.sql): as exactly as it is known; by a neighbourhood, with
 * a point nearby that stands for it; by its district alone.
 */
export const positionPrecisions = ['exact', 'cell', 'district'] as const
export const positionPrecision = z.enum(positionPrecisions)
export type PositionPrecision = z.infer<typeof positionPrecision>

export const timePrecisions = ['day', 'week', 'month', 'year'] as const
export const timePrecision = z.enum(timePrecisions)
export type TimePrecision = z.infer<typeof timePrecision>
