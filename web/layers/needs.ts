// What a view cannot do without, against what the instance holds: which view to open with, and what to say of one that is empty. Pure.
import { max, min } from 'd3-array'
import type { Catalogue, Holding } from '#api/contract/catalogue.ts'
import { flagIndicator } from '#data/schema/indicators.ts'
import type { Month } from '#data/schema/period.ts'
import { defaultView, homeViews } from './registry.ts'
import type { Need, View } from './view.ts'

type Held = Pick<Catalogue, 'holdings' | 'indicators' | 'period'>
type Period = { from: Month; to: Month }

/** Shown whatever the period is. */
const timeless: readonly Need[] = ['population', 'sites', 'interventions']

const holdingsFor = (need: Need, { holdings, indicators }: Held): Holding[] => {
  if (need !== 'grievances') return holdings.filter((holding) => holding.of === need)
  return indicators.some(({ id, held }) => id === flagIndicator && held)
    ? holdings.filter((holding) => holding.of === 'answers')
    : []
}
const touches = (holding: Holding, { from, to }: Period) => holding.from <= to && holding.to >= from

export const unmetNeeds = ({ needs }: View, held: Held): Need[] =>
  needs.filter((need) => holdingsFor(need, held).length === 0)

/** From when to when there is something of what is missing in this period; null where nothing is missing. */
export function heldElsewhere({ needs }: View, held: Held, period: Period): Period | null {
  const absent = needs
    .filter((need) => !timeless.includes(need))
    .map((need) => holdingsFor(need, held))
    .find((holdings) => holdings.length > 0 && !holdings.some((holding) => touches(holding, period)))
  if (absent === undefined) return null
  return {
    from: min(absent, ({ from }) => from) ?? period.from,
    to: max(absent, ({ to }) => to) ?? period.to,
  }
}

/** The view that needs the most of those the data can carry in the period of a first look. */
export const homeView = (held: Held): View =>
  homeViews.find(
    (view) =>
      unmetNeeds(view, held).length === 0 && (held.period === null || heldElsewhere(view, held, held.period) === null),
  ) ?? defaultView
