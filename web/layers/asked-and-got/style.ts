// Districts by what came of what one group there wants most; where that group was never asked, nothing is known of its wishes. Pure.
import { type AskedAndGot, type GroupOrder, outcomes, type WishOutcome } from '#api/contract/asked-and-got.ts'
import type { Districts } from '#api/contract/districts.ts'
import { interventionKinds } from '#data/schema/intervention.ts'
import type { PaintView } from '#web/layers/view.ts'
import type { Legend, Mark, Pattern } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { Text } from '#web/text/use-text.tsx'
import { whoseWish } from './whose-wish.ts'

const kindLabels = new Map<string, string>(interventionKinds.map(({ id, label }) => [id, label]))
const patternOf: Record<WishOutcome, Pattern | null> = { got: null, else: 'bars', nothing: 'checks' }
const fillOf = (outcome: WishOutcome, palette: MapPalette): string | null =>
  ({ got: palette.better[1], else: palette.worse[0], nothing: palette.worse[2] })[outcome] ?? null

/** Of several wanted alike, the one said first. */
const foremost = (order: GroupOrder | undefined) => order?.ranked[0]

function markOf(order: GroupOrder | undefined, palette: MapPalette, { askedAndGot: words }: Text): Mark {
  const wish = foremost(order)
  if (wish === undefined) return { fill: null, pattern: 'hatch', outline: null, words: words.notAsked, rank: null }
  const { label, outcome, got, instead } = wish
  const came = (outcome === 'got' ? got : instead).map((kind) => kindLabels.get(kind) ?? kind)
  return {
    fill: fillOf(outcome, palette),
    pattern: patternOf[outcome],
    outline: null,
    words: words.onMap(label, words.outcomes[outcome], came),
    rank: outcomes.indexOf(outcome),
  }
}

export const paintAskedAndGot: PaintView<{ askedAndGot: AskedAndGot; districts: Districts }> = (
  { askedAndGot, districts, choices },
  palette,
  text,
) => {
  if (askedAndGot === undefined || districts === undefined) return null
  const { askedAndGot: words } = text
  const whose = whoseWish.of(choices)
  const orders = new Map(
    askedAndGot.orders.flatMap((order) => (order.raisedBy === whose ? [[order.pcode, order] as const] : [])),
  )
  const ended = districts.rows.map(({ pcode }) => foremost(orders.get(pcode))?.outcome)
  const count = (outcome: WishOutcome | undefined) => ended.filter((one) => one === outcome).length
  const legend: Legend = {
    title: words.legend(words.by[whose]),
    look: 'list',
    ramp: outcomes.map((outcome) => ({
      label: words.legendOf[outcome],
      fill: fillOf(outcome, palette),
      pattern: patternOf[outcome],
      count: count(outcome),
    })),
    beside: [{ label: words.notAsked, fill: null, pattern: 'hatch', count: count(undefined) }],
    method: 'asked-and-got',
  }
  return {
    marks: new Map(districts.rows.map(({ pcode }) => [pcode, markOf(orders.get(pcode), palette, text)])),
    legend,
    summary: words.summary(words.by[whose], count('got'), count('else'), count('nothing')),
    column: words.column(words.by[whose]),
  }
}
