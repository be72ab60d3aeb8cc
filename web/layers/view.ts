// What every view is: a pure function from the evidence to one mark a district, the legend that explains them and a sentence.
import type { Districts } from '#api/contract/districts.ts'
import type { Emerging } from '#api/contract/emerging.ts'
import type { Hotspots } from '#api/contract/hotspots.ts'
import type { Participation } from '#api/contract/participation.ts'
import type { RiskIndex } from '#api/contract/risk-index.ts'
import type { Upstream } from '#api/contract/upstream.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import type { Legend, Marks } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { Text } from '#web/text/use-text.tsx'
import type { ViewChoices } from './choices.ts'

export type Evidence = {
  districts: Districts | undefined
  upstream: Upstream | undefined
  hotspots: Hotspots | undefined
  emerging: Emerging | undefined
  participation: Participation | undefined
  risk: RiskIndex | undefined
  /** The same filter over all months, to keep classes steady while time plays. */
  allMonths: Districts | undefined
  indicator: Indicator | undefined
  /** Whether the filter names kinds of incident: rates then count these, else the violent ones. */
  namesKinds: boolean
  choices: ViewChoices
}
export type PaintedView = {
  marks: Marks
  legend: Legend
  /** One sentence that sums the view up. */
  summary: string
  /** Heading of the view's own column in the table. */
  column: string
}
/** Null while what it needs has not come. */
export type PaintView = (evidence: Evidence, palette: MapPalette, text: Text) => PaintedView | null
