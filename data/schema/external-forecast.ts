/** What others expect: forecasts of VIEWS and of ACLED CAST as they were issued. Theirs alone: no figure of ours is made of them. */
import { z } from 'zod'
import { pcode } from './place.ts'

export const forecastIssuers = ['views', 'acled-cast'] as const
export const forecastIssuer = z.enum(forecastIssuers)
export type ForecastIssuer = z.infer<typeof forecastIssuer>

/** A probability is 0-1; deaths and events are expected numbers and may have decimals. */
export const forecastUnits = ['deaths', 'probability', 'events'] as const
export type ForecastUnit = (typeof forecastUnits)[number]

/** What is expected to happen in one month. UCDP's three types of violence; ACLED's three types of organised political violence. */
export const forecastOutcomes = [
  { id: 'state-based-deaths', issuer: 'views', unit: 'deaths' },
  { id: 'state-based-25-deaths', issuer: 'views', unit: 'probability' },
  { id: 'state-based-1-death', issuer: 'views', unit: 'probability' },
  { id: 'non-state-deaths', issuer: 'views', unit: 'deaths' },
  { id: 'one-sided-deaths', issuer: 'views', unit: 'deaths' },
  { id: 'events-total', issuer: 'acled-cast', unit: 'events' },
  { id: 'events-battles', issuer: 'acled-cast', unit: 'events' },
  { id: 'events-explosions', issuer: 'acled-cast', unit: 'events' },
  { id: 'events-against-civilians', issuer: 'acled-cast', unit: 'events' },
] as const satisfies readonly { id: string; issuer: ForecastIssuer; unit: ForecastUnit }[]
export const forecastOutcomeIds = forecastOutcomes.map(({ id }) => id)
export const forecastOutcome = z.enum(forecastOutcomeIds)
export type ForecastOutcome = z.infer<typeof forecastOutcome>

/** A cell is a square of half a degree of the PRIO-GRID; it may be larger than a district and lies across borders. */
export const forecastAreas = ['country', 'region', 'district', 'cell'] as const
export const forecastArea = z.enum(forecastAreas)
export type ForecastArea = z.infer<typeof forecastArea>

export const externalForecast = z.object({
  issuer: forecastIssuer,
  /** The issuer's own name of the run, else the day of issue. */
  vintage: z.string(),
  /** Null where only the run is known. */
  issuedOn: z.iso.date().nullable(),
  /** First day of the last month the forecast rests on; null where the file does not say. */
  dataUntil: z.iso.date().nullable(),
  /** First day of the month spoken of. */
  targetMonth: z.iso.date(),
  outcome: forecastOutcome,
  area: forecastArea,
  /** The area's; of a cell, the district in which its centre lies. */
  pcode,
  /** PRIO-GRID's number. */
  cell: z.int().nullable(),
  value: z.number().min(0),
  /** What the issuer itself counted once the month was over. */
  observed: z.number().min(0).nullable(),
})
export type ExternalForecast = z.infer<typeof externalForecast>

const cellDegrees = 0.5
const cellsInRow = 720

/** South-west corner of a PRIO-GRID cell: they are numbered from 1 at 180° W 90° S, eastward and then north. */
export function cellCorner(cell: number): { west: number; south: number } {
  return {
    west: -180 + ((cell - 1) % cellsInRow) * cellDegrees,
    south: -90 + Math.floor((cell - 1) / cellsInRow) * cellDegrees,
  }
}
export const cellSide = cellDegrees
export const lastCell = cellsInRow * 360

export const cellAt = ({ lng, lat }: { lng: number; lat: number }): number =>
  Math.floor((lat + 90) / cellDegrees) * cellsInRow + Math.floor((lng + 180) / cellDegrees) + 1

/** VIEWS counts months from January 1980, which is 1. */
export const monthOfId = (id: number): string =>
  `${1980 + Math.floor((id - 1) / 12)}-${String(((id - 1) % 12) + 1).padStart(2, '0')}`
