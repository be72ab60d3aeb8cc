/**
 * Nine districts of one degree each, small enough to work every answer out by hand.
 *
 *   region XT3 │ XT31  XT32  XT33      north, lat 2-3
 *   region XT2 │ XT21  XT22  XT23
 *   region XT1 │ XT11  XT12  XT13      south, lat 0-1; lng 10-11, 11-12, 12-13
 *
 * Population 100,000 each, but XT13 50,000 and XT33 unknown. Two waves (w1 March, w2 September 2025), everyone weighs 1, each
 * district is its own stratum with three sampling points. XT32 was never asked, XT33 heard no woman, XT13 too few people; XT12 is
 * withheld in w2 with it, or the region would tell what XT13 said.
 */
import type { RowTable } from '#api/record/entries.ts'

export type TinyRows = Partial<Record<RowTable, Record<string, unknown>[]>>
export type TinyBatch = { batchId: string; at: string; format: string; filename: string; rows: TinyRows }

const grid = [1, 2, 3].flatMap((row) => [1, 2, 3].map((column) => ({ row, column, pcode: `XT${row}${column}` })))
export const tinyDistricts = grid.map((d) => d.pcode)

const square = (west: number, south: number, east: number, north: number) =>
  JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  })

const place = (pcode: string, name: string, level: string, parentPcode: string | null, lng: number, lat: number) => ({
  pcode,
  name,
  level,
  parentPcode,
  lng,
  lat,
  aliases: [],
})

const places = [
  place('XT', 'Tinyland', 'country', null, 11.5, 1.5),
  place('XT1', 'South', 'region', 'XT', 11.5, 0.5),
  place('XT2', 'Middle', 'region', 'XT', 11.5, 1.5),
  place('XT3', 'North', 'region', 'XT', 11.5, 2.5),
  ...grid.map(({ row, column, pcode }) =>
    place(pcode, `District ${row}${column}`, 'district', `XT${row}`, 9.5 + column, row - 0.5),
  ),
  place('XT2201', 'Midtown', 'community', 'XT22', 11.5, 1.5),
  place('XT1101', 'Southport', 'community', 'XT11', 10.2, 0.2),
]

const borders = [
  { pcode: 'XT', level: 'country', geometry: square(10, 0, 13, 3) },
  ...[1, 2, 3].map((row) => ({ pcode: `XT${row}`, level: 'region', geometry: square(10, row - 1, 13, row) })),
  ...grid.map(({ row, column, pcode }) => ({
    pcode,
    level: 'district',
    geometry: square(9 + column, row - 1, 10 + column, row),
  })),
]
const boundaries = [0, 1, 2].flatMap((detail) => borders.map((b) => ({ ...b, detail })))

const peopleIn = (pcode: string): number => (pcode === 'XT13' ? 50_000 : 100_000)
const everyone = { sex: null, ageBand: null, minority: null, displacement: null }
const population = tinyDistricts
  .filter((pcode) => pcode !== 'XT33')
  .flatMap((pcode) => [
    { pcode, year: 2025, ...everyone, people: peopleIn(pcode) },
    { pcode, year: 2025, ...everyone, sex: 'female', people: peopleIn(pcode) / 2 },
    { pcode, year: 2025, ...everyone, sex: 'male', people: peopleIn(pcode) / 2 },
  ])

/** [district, kind, date, fatalities]; all at the middle of the district, exact place, exact day. */
const exactIncidents: [string, string, string, number][] = [
  ['XT22', 'armed-robbery', '2025-01-10', 0],
  ['XT22', 'armed-robbery', '2025-02-11', 1],
  ['XT22', 'armed-robbery', '2025-03-12', 0],
  ['XT22', 'shooting', '2025-04-13', 2],
  ['XT22', 'shooting', '2025-05-14', 0],
  ['XT22', 'protest', '2025-06-15', 0],
  ['XT11', 'theft', '2025-07-16', 0],
  ['XT11', 'homicide', '2025-08-17', 1],
  ['XT23', 'armed-robbery', '2025-09-18', 0],
  ['XT13', 'assault', '2025-10-19', 0],
]
export const tinyIncident = {
  source: 'tiny',
  kindAsReported: null,
  timePrecision: 'day',
  lng: null,
  lat: null,
  pcode: null,
  regionPcode: null,
  actor: null,
  fatalities: 0,
  fatalitiesLow: null,
  fatalitiesHigh: null,
  note: null,
}
const incidents = [
  ...exactIncidents.map(([pcode, kind, date, fatalities], i) => {
    const at = grid.find((d) => d.pcode === pcode) ?? { row: 0, column: 0 }
    return {
      ...tinyIncident,
      incidentId: `tiny:${i + 1}`,
      kind,
      dateStart: date,
      dateEnd: date,
      lng: 9.5 + at.column,
      lat: at.row - 0.5,
      geoPrecision: 1,
      pcode,
      regionPcode: `XT${at.row}`,
      fatalities,
    }
  }),
  /** Known to the month and to the district. */
  {
    ...tinyIncident,
    incidentId: 'tiny:11',
    kind: 'shooting',
    dateStart: '2025-11-01',
    dateEnd: '2025-11-30',
    timePrecision: 'month',
    geoPrecision: 3,
    pcode: 'XT12',
    regionPcode: 'XT1',
  },
  /** Known to the region only. */
  {
    ...tinyIncident,
    incidentId: 'tiny:12',
    kind: 'shooting',
    dateStart: '2025-11-05',
    dateEnd: '2025-11-05',
    geoPrecision: 4,
    regionPcode: 'XT1',
  },
  /** At sea, outside every district. */
  {
    ...tinyIncident,
    incidentId: 'tiny:13',
    kind: 'kidnapping',
    dateStart: '2025-12-06',
    dateEnd: '2025-12-06',
    lng: 20,
    lat: 20,
    geoPrecision: 1,
    fatalities: 3,
  },
  /** Known to the year only: in the year, in no month. */
  {
    ...tinyIncident,
    incidentId: 'tiny:14',
    kind: 'theft',
    dateStart: '2025-01-01',
    dateEnd: '2025-12-31',
    timePrecision: 'year',
    geoPrecision: 3,
    pcode: 'XT11',
    regionPcode: 'XT1',
  },
]

/** [wave, district, asked, feel safe after dark, serious water grievance]. */
const asked: [string, string, number, number, number][] = [
  ['w1', 'XT11', 30, 10, 6],
  ['w1', 'XT12', 30, 15, 6],
  ['w1', 'XT21', 30, 20, 5],
  ['w1', 'XT22', 30, 3, 6],
  ['w1', 'XT23', 30, 30, 0],
  ['w1', 'XT31', 30, 0, 3],
  ['w2', 'XT11', 30, 15, 6],
  ['w2', 'XT12', 24, 12, 6],
  ['w2', 'XT13', 4, 2, 1],
  ['w2', 'XT21', 30, 5, 24],
  ['w2', 'XT22', 30, 6, 6],
  ['w2', 'XT23', 30, 30, 0],
  ['w2', 'XT31', 30, 0, 3],
  ['w2', 'XT33', 30, 15, 3],
]
const people = asked.flatMap(([waveId, pcode, count, safe, aggrieved]) =>
  Array.from({ length: count }, (_, i) => ({ waveId, pcode, i, safe: i < safe, aggrieved: i < aggrieved })),
)
const respondentId = (p: { pcode: string; i: number }): string => `${p.pcode}-${p.i + 1}`
/** Even numbers are women, odd are men; the three sampling points take turns, a pair each. */
const respondents = people.map((p) => ({
  waveId: p.waveId,
  respondentId: respondentId(p),
  pcode: p.pcode,
  stratum: p.pcode,
  psu: `${p.pcode}-${'abc'.charAt(Math.floor(p.i / 2) % 3)}`,
  weight: 1,
  askedAs: 'community',
  sex: p.pcode === 'XT33' || p.i % 2 === 1 ? 'male' : 'female',
  ageBand: '25-39',
  minority: 'majority',
  displacement: 'host',
}))
const answers = people.flatMap((p) => {
  const who = { waveId: p.waveId, respondentId: respondentId(p) }
  return [
    { ...who, indicator: 'safe-after-dark', counts: p.safe, scale: p.safe ? 3 : 1 },
    { ...who, indicator: 'grievance-water', counts: p.aggrieved, scale: p.aggrieved ? 3 : 0 },
  ]
})

/** Six abandoned buildings within 150 m in XT22, one more far off in XT31; the first was secured in October. */
const buildings = [0, 1, 2, 3, 4, 5].map((i) => ({
  siteId: `site-${i + 1}`,
  pcode: 'XT22',
  lng: 11.5 + i * 0.0002,
  lat: 1.5,
}))
const observation = (
  n: number,
  site: { siteId: string; pcode: string; lng: number; lat: number },
  day: string,
  siteState: string,
) => ({
  uuid: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  kind: 'abandoned-building',
  observedAt: `${day}T10:00:00Z`,
  receivedAt: `${day}T18:00:00Z`,
  lng: site.lng,
  lat: site.lat,
  accuracyM: 8,
  positionSource: 'gps',
  placeText: null,
  pcode: site.pcode,
  siteId: site.siteId,
  siteState,
  grievance: null,
  note: '',
  actor: 'tiny',
  photoSha256: null,
  bodySha256: String(n).padStart(64, '0'),
})
const observations = [
  ...buildings.map((site, i) => observation(i + 1, site, '2025-02-01', 'empty')),
  observation(7, { siteId: 'site-7', pcode: 'XT31', lng: 10.5, lat: 2.5 }, '2025-02-02', 'empty'),
  observation(8, buildings[0] ?? { siteId: '', pcode: '', lng: 0, lat: 0 }, '2025-10-01', 'secured'),
]

export const tinyCountry: TinyBatch[] = [
  {
    batchId: 'tiny-places',
    at: '2025-01-01T00:00:00.000Z',
    format: 'tiny',
    filename: 'places',
    rows: { place: places, boundary: boundaries, population },
  },
  {
    batchId: 'tiny-first',
    at: '2025-04-01T00:00:00.000Z',
    format: 'tiny',
    filename: 'wave one',
    rows: {
      wave: [{ waveId: 'w1', label: 'Wave 1', startedOn: '2025-03-01', endedOn: '2025-03-20', source: 'tiny' }],
      respondent: respondents.filter((r) => r.waveId === 'w1'),
      answer: answers.filter((a) => a.waveId === 'w1'),
    },
  },
  {
    batchId: 'tiny-second',
    at: '2026-01-01T00:00:00.000Z',
    format: 'tiny',
    filename: 'the year',
    rows: {
      wave: [{ waveId: 'w2', label: 'Wave 2', startedOn: '2025-09-01', endedOn: '2025-09-20', source: 'tiny' }],
      respondent: respondents.filter((r) => r.waveId === 'w2'),
      answer: answers.filter((a) => a.waveId === 'w2'),
      incident: incidents,
      observation: observations,
      intervention: [
        {
          interventionId: 'youth-22',
          name: 'Youth centre',
          kind: 'youth-centre',
          dimension: 'development',
          startsOn: '2025-06-01',
          endsOn: null,
          budgetUsd: 50_000,
          actor: 'Town council',
          lng: 11.501,
          lat: 1.501,
          pcode: 'XT22',
          note: null,
        },
        {
          interventionId: 'patrol-11',
          name: 'Night patrols',
          kind: 'patrols',
          dimension: 'defence',
          startsOn: '2024-01-01',
          endsOn: '2024-12-31',
          budgetUsd: null,
          actor: 'Police',
          lng: null,
          lat: null,
          pcode: 'XT11',
          note: null,
        },
      ],
      consultation: [{ consultationId: 'c1', kind: 'focus-group', heldOn: '2025-05-01', pcode: 'XT22', note: null }],
      attendance: [
        { consultationId: 'c1', sex: 'female', ageBand: '15-24', minority: 'majority', people: 7 },
        { consultationId: 'c1', sex: 'male', ageBand: '40-59', minority: 'minority', people: 5 },
      ],
      ranked_priority: [
        { consultationId: 'c1', rank: 1, priority: 'refurbish-buildings', raisedBy: 'women' },
        { consultationId: 'c1', rank: 2, priority: 'lighting', raisedBy: 'everyone' },
      ],
      commitment: [
        {
          commitmentId: 'p1',
          pcode: 'XT22',
          promise: 'Light the market street',
          owner: 'Town council',
          promisedOn: '2025-05-10',
          dueOn: '2025-09-30',
          state: 'under-way',
          doneOn: null,
          confirmed: null,
        },
      ],
    },
  },
]
