/**
 * The shares of all places of a level as one model sees them (Fay-Herriot), each from its last wave of the period. A place whose
 * answers are withheld lends nothing to the others, so that no smoothed figure gives it away.
 */
import { type SmallAreaShares, smallAreaShares } from '#api/analytics/small-areas/small-area-shares.ts'
import type { GapReason, SmoothedShare } from '#api/contract/estimates.ts'
import type { Area } from './area.ts'
import type { IndicatorCells, Period } from './indicator-cells.ts'

export type SmoothedShares = {
  of(pcode: string): SmoothedShare
  model: { scale: 'identity' | 'arcsine'; benchmark: number | null; places: number } | null
}
type Placed = Area & { region: string | null }
type Asking = {
  cells: IndicatorCells
  areas: readonly Placed[]
  /** All districts as one, whose direct share the smoothed ones are made to agree with; null for a group of people. */
  whole: Area | null
  period: Period
  peopleOf(area: Area): number | null
}

export function smoothedShares({ cells, areas, whole, period, peopleOf }: Asking): SmoothedShares {
  const waves = areas.map((area) => cells.waveIn(area, period))
  const samples = areas.map((area, i) => {
    const wave = waves[i] ?? null
    const cell = wave === null ? null : cells.share(area, wave)
    return cell === null || cell.shown.value === null ? null : cell.strength
  })
  const asked = waves.flatMap((wave, i) => (wave === null || samples[i] === null ? [] : [wave]))
  const heardRegions = new Set(areas.flatMap(({ region }, i) => (samples[i] === null ? [] : [region])))
  const benchmark = benchmarkOf()
  const fit: SmallAreaShares =
    asked.length === 0 ? { status: 'not_tested', reason: 'no-data' } : smallAreaShares(samples, benchmark)
  const index = new Map(areas.map((area, i) => [area.pcode, i]))

  function benchmarkOf() {
    const [one] = asked
    if (whole === null || one === undefined || asked.some(({ waveId }) => waveId !== one.waveId)) return null
    const population = areas.flatMap((area) => peopleOf(area) ?? [])
    const national = cells.share(whole, one).shown.value
    return national === null || population.length < areas.length ? null : { population, nationalShare: national }
  }

  return {
    model:
      fit.status === 'ok'
        ? { scale: fit.scale, benchmark: benchmark === null ? null : fit.benchmark, places: asked.length }
        : null,
    of(pcode) {
      const i = index.get(pcode)
      const area = i === undefined ? undefined : areas[i]
      if (i === undefined || area === undefined) return without('not-tested')
      if (fit.status !== 'ok') return without(fit.reason === 'too-few' ? 'too-few' : 'no-data')
      const found = fit.areas[i]
      if (found === undefined || !heardRegions.has(area.region)) return without('no-data')
      const { share, lo, hi, ownWeight, source } = found
      return { value: share, lo, hi, ownWeight, source, reason: null }
    },
  }
}

const without = (reason: GapReason): SmoothedShare => ({
  value: null,
  lo: null,
  hi: null,
  ownWeight: null,
  source: null,
  reason,
})
