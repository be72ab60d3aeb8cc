/** Where and when a rule looks, and what it is handed for each place. */
import type { AlertReading } from '#api/contract/alerts.ts'
import type { PlacedArea } from '../districts/areas.ts'

export type Looking = { areas: readonly PlacedArea[]; level: string; today: string; asOf: string | null }
export type ReadingsOf = (area: PlacedArea) => AlertReading[]

/** What every reading says, where there is nothing to say of it. */
export const blankReading = {
  months: 1,
  waveId: null,
  label: null,
  value: null,
  lo: null,
  hi: null,
  n: null,
  state: null,
  reason: null,
} as const
