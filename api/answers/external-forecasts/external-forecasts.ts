/** What others expect, one outcome of one issue at a time: of everywhere in one month, or of one district in every month. */
import type { z } from 'zod'
import type {
  ExternalForecasts,
  externalForecastsQuery,
  ForecastVintage,
  HeldForecasts,
} from '#api/contract/external-forecasts.ts'
import { problem } from '#api/contract/problems.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { externalForecastVintages } from '#api/queries/external-forecast-vintages.ts'
import { externalForecasts as askForecasts } from '#api/queries/external-forecasts.ts'
import { isFictional } from '#api/queries/instance.ts'
import type { KnownPlace } from '#api/queries/known-places.ts'
import { cellAt, cellCorner, forecastIssuers, forecastOutcomes } from '#data/schema/external-forecast.ts'
import { termsOf } from '#data/schema/source.ts'
import { longEventsOf } from './long-events.ts'
import { recordedSince } from './recorded-since.ts'

type Key = Omit<z.output<typeof externalForecastsQuery>, 'asOf'> & { asOf: string | null; takesAway: boolean }
type Vintages = Awaited<ReturnType<typeof externalForecastVintages>>

export const externalForecasts = remembered(
  async (mirror: Mirror, { asOf, takesAway, ...asked }: Key): Promise<ExternalForecasts> => {
    const { byPcode } = await atlas(mirror, asOf)
    const place = asked.pcode === undefined ? null : byPcode.get(asked.pcode)
    if (place === undefined) {
      const says = { code: 'place-not-known' as const, pcode: asked.pcode ?? '' }
      throw problem('place.unknown', says, { pcode: says })
    }
    const found = await externalForecastVintages(mirror, { asOf })
    const about = { seq: mirror.seq, asOf, fictional: await isFictional(mirror), held: heldOf(found) }
    const chosen = choose(found, asked)
    if (chosen === null) return { ...about, shown: null, rows: [], notHandedOn: 0 }
    const { issuer, outcome, vintage } = chosen
    const month = place === null ? (asked.month ?? chosen.from) : (asked.month ?? null)
    const pcodes = place === null ? null : placesAbove(place)
    const rows = await askForecasts(mirror, {
      ...{ issuer, vintage, outcome, month, pcodes, asOf },
      cells:
        place === null || place.lng === null || place.lat === null ? [] : [cellAt({ lng: place.lng, lat: place.lat })],
    })
    const shown = { issuer, outcome, unit: unitOf(outcome), vintage, month }
    if (takesAway && termsOf(issuer)?.handsRowsOn === false)
      return { ...about, shown, rows: [], notHandedOn: rows.length }
    const recorded =
      pcodes === null
        ? null
        : await recordedSince(mirror, { outcome, asOf, pcodes, months: rows.map((row) => row.month) })
    return {
      ...about,
      shown,
      notHandedOn: 0,
      rows: rows.map(({ cell, ...row }) => ({
        ...row,
        name: byPcode.get(row.pcode)?.name ?? null,
        cell: cell === null ? null : { id: cell, ...cellCorner(cell) },
        recorded: recorded?.({ ...row }) ?? null,
      })),
    }
  },
)

const placesAbove = ({ pcode, districtPcode, regionPcode, countryPcode }: KnownPlace): string[] => [
  ...new Set([pcode, districtPcode, regionPcode, countryPcode].filter((one) => one !== null)),
]
const unitOf = (outcome: Vintages[number]['outcome']) =>
  forecastOutcomes.find(({ id }) => id === outcome)?.unit ?? 'events'

/** The outcome asked for, of the issue asked for, else of the newest that has it; without an outcome, the first of what is held. */
function choose(found: Vintages, { outcome, vintage }: Pick<Key, 'outcome' | 'vintage'>): Vintages[number] | null {
  const wanted =
    outcome ??
    forecastOutcomes.find(({ id }) =>
      found.some((one) => one.outcome === id && (vintage === undefined || one.vintage === vintage)),
    )?.id
  const having = found.filter((one) => one.outcome === wanted)
  if (vintage === undefined) return having[0] ?? null
  const one = having.find((each) => each.vintage === vintage)
  if (one === undefined) {
    const choices = [...new Set((having.length > 0 ? having : found).map((each) => each.vintage))]
    throw problem('request.invalid', undefined, { vintage: { code: 'field-not-one-of', choices } })
  }
  return one
}

function heldOf(found: Vintages): HeldForecasts[] {
  return forecastIssuers.flatMap((issuer) => {
    const own = found.filter((one) => one.issuer === issuer)
    const terms = termsOf(issuer)
    if (own.length === 0 || terms === null) return []
    const { name, licence, licenceUrl, citation, handsRowsOn } = terms
    const vintages = [...new Set(own.map(({ vintage }) => vintage))].map((vintage): ForecastVintage => {
      const parts = own.filter((one) => one.vintage === vintage)
      const said = { issuedOn: parts[0]?.issuedOn ?? null, dataUntil: parts[0]?.dataUntil ?? null }
      return {
        vintage,
        ...said,
        longEvents: longEventsOf(issuer, said),
        outcomes: forecastOutcomes.flatMap(({ id, unit }) =>
          parts
            .filter(({ outcome }) => outcome === id)
            .map(({ from, to, areas, forecasts }) => ({ outcome: id, unit, from, to, areas, forecasts })),
        ),
      }
    })
    return [{ issuer, name, licence, licenceUrl, citation, handsRowsOn, vintages }]
  })
}
