// What is said of forecasts that others issued: always whose they are and when they were made, and never as if they were ours.
import type { LongEventsSpread, recordedReasons } from '#api/contract/external-forecasts.ts'
import type { ForecastArea, ForecastIssuer, ForecastOutcome, ForecastUnit } from '#data/schema/external-forecast.ts'
import { noun } from './grammar.ts'

const issuers: Record<ForecastIssuer, string> = { views: 'VIEWS', 'acled-cast': 'ACLED CAST' }
const outcomes: Record<ForecastOutcome, string> = {
  'state-based-deaths': 'Deaths in state-based fighting',
  'state-based-25-deaths': 'Probability of 25 or more state-based deaths',
  'state-based-1-death': 'Probability of any state-based death',
  'non-state-deaths': 'Deaths in non-state fighting',
  'one-sided-deaths': 'Deaths in one-sided violence',
  'events-total': 'Organised violence, events',
  'events-battles': 'Battles',
  'events-explosions': 'Explosions, remote violence',
  'events-against-civilians': 'Violence against civilians',
}
const units: Record<ForecastUnit, (value: string) => string> = {
  deaths: (value) => noun(value, 'death', 'deaths'),
  events: (value) => noun(value, 'event', 'events'),
  probability: (value) => `${value} %`,
}
const areas: Record<ForecastArea, string> = {
  country: 'for the whole country',
  region: 'by region',
  district: 'by district',
  cell: 'by square of half a degree, as it was issued',
}
const longEvents: Record<LongEventsSpread, string> = {
  before:
    'Made before VIEWS changed its count in October 2025: the deaths of an event that lasted several months all fall in its last month.',
  since: 'Made since October 2025: VIEWS spreads the deaths of an event that lasted several months evenly over them.',
  unclear:
    'VIEWS changed how it dates events of several months in October 2025; the name of this run does not tell whether it is from before or after.',
}
const reasons: Record<(typeof recordedReasons)[number], string> = {
  'not-held': 'nothing recorded here under this definition',
  'not-over': 'month not over in the records here',
  'another-area': 'records are not counted by square',
}

export const expected = {
  layer: 'What others expect (VIEWS, CAST)',
  issuers,
  outcomes,
  units,
  areas,
  longEvents,
  outcome: 'Whose forecast, and of what',
  issue: 'Issue',
  month: 'Month spoken of',
  /** `day` and `month` as a reader writes them; null where the issuer does not say. */
  issued: (vintage: string, day: string | null, month: string | null) =>
    day !== null
      ? `Issued ${day}`
      : month === null
        ? vintage
        : `Run ${vintage}, data to ${month}; day of issue not given`,
  issueShort: (vintage: string, day: string | null, month: string | null) =>
    day !== null ? `Issued ${day}` : month === null ? vintage : `Data to ${month}`,
  newest: (issue: string) => `${issue} (newest)`,
  key: (issuer: string, outcome: string, month: string) => `${issuer} expects for ${month}: ${outcome.toLowerCase()}`,
  theirs: 'Theirs, not ours: none of our figures is made of it.',
  uncoloured: 'It lies over the colours of the map; where it has none, they say nothing.',
  none: 'Nobody has imported a forecast of VIEWS or CAST.',
  noneFor: 'This issue says nothing of that month.',
  kept: (rows: string, issuer: string) =>
    `${noun(rows, 'value is', 'values are')} not shown: the terms of ${issuer} let only people who are signed in look at them here.`,
  upTo: (value: string) => `under ${value}`,
  from: (value: string) => `${value} and more`,
  between: (low: string, high: string) => `${low}–${high}`,
  panel: {
    title: 'What others expect',
    inShort: (issuers: readonly string[]) => `Forecasts by ${issuers.join(' and ')}, not ours`,
    loading: 'Looking up what others expect …',
    of: {
      country: 'Whole country',
      region: 'Region',
      district: 'District',
      cell: 'Square of half a degree',
    } satisfies Record<ForecastArea, string>,
    about: (area: string, name: string | null) => (name === null ? area : `${area}: ${name}`),
    square: (id: number, name: string | null) =>
      `${name === null ? '' : `Middle in ${name}. `}PRIO-GRID cell ${id}; it may reach beyond the district, or lie only partly in it.`,
    columns: { month: 'Month', value: 'They expect', observed: 'They counted', recorded: 'Recorded here' },
    deathsBeside: (value: string) => noun(value, 'death', 'deaths'),
    why: reasons,
    nothing: 'This issue says nothing of here.',
    caption: (outcome: string, area: string) => `${outcome}, ${area}`,
    definition: {
      views:
        '“Recorded here” counts the deaths of UCDP events of the same type dated to the month; an event dated to no single month is left out.',
      'acled-cast': '“Recorded here” counts ACLED events of the same types and no other source.',
    } satisfies Record<ForecastIssuer, string>,
  },
}
