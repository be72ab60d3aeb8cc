/**
 * What a story can plant in the country: each lever is one thing made true, in named places, as strongly as it says.
 * Knows no places of its own.
 */
import type { GrievanceId } from '#data/schema/grievance.ts'
import type { Month } from '#data/schema/period.ts'

/** A share for each of the seven waves; one number means it never moved. */
export type Shares = number | readonly [number, number, number, number, number, number, number]

export type Lever =
  /** Multiplies a district's incidents in these months (both included). */
  | { lever: 'violence'; pcodes: readonly string[]; times: number; from?: Month; to?: Month }
  /** Shifts the district's incidents towards theft and away from arms. */
  | { lever: 'mostly-theft'; pcodes: readonly string[] }
  /** The true share of people whose answer counts, for everyone or for one sex or one of minority and majority. */
  | {
      lever: 'answers'
      pcodes: readonly string[]
      indicator: string
      shares: Shares
      sex?: 'female' | 'male'
      minority?: 'minority' | 'majority'
    }
  /** The same in each wave of the earlier years, for everyone. */
  | {
      lever: 'earlier-answers'
      pcodes: readonly string[]
      indicator: string
      shares: readonly [number, number, number, number]
    }
  /** How much people feel the danger around them: 1 in the worst places, below 0 in the calmest. */
  | { lever: 'felt-danger'; pcodes: readonly string[]; degree: number }
  /** Shares of the people who belong to the minority or were displaced. */
  | { lever: 'makeup'; pcodes: readonly string[]; minority?: number; displaced?: number }
  /** What serious grievances are about, by weight. */
  | { lever: 'grievances'; pcodes: readonly string[]; weights: Partial<Record<GrievanceId, number>> }
  /** Sampling points visited in every wave (elsewhere 12); 0 means nobody was ever asked, in any way. */
  | { lever: 'sampling-points'; pcodes: readonly string[]; points: number }
  | { lever: 'only-men-heard'; pcodes: readonly string[] }
  /** Police asked in every wave at this many stations more, and the share of them who trust the people. */
  | { lever: 'officers'; pcodes: readonly string[]; stations: number; trust: number }
  /** Armed incidents a month within a ring of metres around a cluster of abandoned buildings. */
  | {
      lever: 'near-cluster'
      cluster: string
      ringM: readonly [number, number]
      before: number
      after: number
      turns: Month
    }
  /** Nobody has started anything here. */
  | { lever: 'no-intervention'; pcodes: readonly string[] }

export interface Chapter {
  id: string
  /** What a reader should find. */
  finding: string
  levers: readonly Lever[]
}
