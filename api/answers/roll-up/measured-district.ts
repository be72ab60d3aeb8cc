/** What one district brings to the roll-up, whichever figure is rolled up, and what the roll-up of them all still needs. */
import type { DistrictSpread } from '#api/analytics/small-areas/district-spread.ts'
import type { RateEstimate, ShareEstimate } from '#api/contract/estimates.ts'
import type { RollUp, RollUpRow } from '#api/contract/roll-up.ts'
import type { PlacedArea } from '../districts/areas.ts'
import type { Standing } from './coverage.ts'

export type Figure = { share: ShareEstimate | null; rate: RateEstimate | null }

export type MeasuredDistrict = Figure & {
  area: PlacedArea
  people: number | null
  standing: Standing
  fromCountry: RollUpRow['fromCountry']
  toOthers: RollUpRow['toOthers']
  /** Null where it could not be tested. */
  p: number | null
  isAbove: boolean
}

export type Measured = {
  districts: MeasuredDistrict[]
  country: Figure
  regionOf(area: PlacedArea): Figure
  spread: DistrictSpread | { status: 'not_tested'; reason: 'constant' }
  byPeople: RollUp['byPeople']
  dispersion: number | null
}
