// Every view and every layer on top, in the order they are offered. A new one is a folder here and a line below.
import { action } from './action/view.ts'
import { askedAndGot } from './asked-and-got/view.ts'
import { balance } from './balance/view.ts'
import { buildings } from './buildings/view.ts'
import type { Choice } from './choice.ts'
import { commitments } from './commitments/view.ts'
import { count } from './count/view.ts'
import { dissent } from './dissent/overlay.ts'
import { emerging } from './emerging/view.ts'
import { externalForecasts } from './external-forecasts/overlay.ts'
import { feeling } from './feeling/view.ts'
import { gap } from './gap/view.ts'
import { grievanceViolence } from './grievance-violence/view.ts'
import { heard } from './heard/view.ts'
import { hotspots } from './hotspots/view.ts'
import { incidents } from './incidents/overlay.ts'
import { interventions } from './interventions/overlay.ts'
import { measures } from './measures/view.ts'
import { mismatch } from './mismatch/view.ts'
import { observations } from './observations/overlay.ts'
import { overdue } from './overdue/overlay.ts'
import type { Overlay } from './overlay.ts'
import { rate } from './rate/view.ts'
import { risk } from './risk/view.ts'
import { scan } from './scan/overlay.ts'
import { silence } from './silence/view.ts'
import { sites } from './sites/overlay.ts'
import { twoWayTrust } from './two-way-trust/view.ts'
import type { View } from './view.ts'

export const views: readonly View[] = [
  grievanceViolence,
  feeling,
  rate,
  count,
  measures,
  hotspots,
  emerging,
  risk,
  buildings,
  action,
  commitments,
  askedAndGot,
  balance,
  mismatch,
  gap,
  twoWayTrust,
  heard,
  silence,
]
export const overlays: readonly Overlay[] = [
  incidents,
  sites,
  interventions,
  observations,
  overdue,
  dissent,
  scan,
  externalForecasts,
]

export const defaultView: View = grievanceViolence
/** What to open with, from the view that needs most to the one that needs least. */
export const homeViews: readonly View[] = [grievanceViolence, feeling, rate, count, measures]
export const viewNamed = (id: string | undefined): View | undefined => views.find((view) => view.id === id)
export const overlaysNamed = (ids: readonly string[]): Overlay[] => overlays.filter(({ id }) => ids.includes(id))
export const allChoices: readonly Choice[] = [...views, ...overlays].flatMap(({ choices }) => choices)
