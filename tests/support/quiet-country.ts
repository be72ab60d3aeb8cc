/**
 * Twenty-five districts where nothing stands out, to plant one thing in and see whether it is found: 100,000 people each, three
 * years of incidents, two waves of 240 interviews in twelve sampling points. Nothing here is drawn at random.
 *
 *   XQ51 … XQ55   north        district XQ<row><column>, one degree each, lng 20-25, lat 0-5
 *   XQ11 … XQ15   south
 */
import type { TinyBatch } from './tiny-country.ts'

export const quietDistricts = [1, 2, 3, 4, 5].flatMap((row) => [1, 2, 3, 4, 5].map((column) => `XQ${row}${column}`))

export type Planted = {
  /** Share with a serious grievance over water in wave 1 and 2; one in five unless told otherwise. */
  grievance?: Record<string, [number, number]>
  /** Armed robberies a month before the last year and in it; one every other month unless told otherwise. */
  monthly?: Record<string, [number, number]>
  /** Districts where only men were asked. */
  onlyMen?: readonly string[]
}

const perPoint = 20
const points = 12
const months = Array.from(
  { length: 36 },
  (_, i) => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
)
const waves = [
  { waveId: 'w1', label: 'Wave 1', startedOn: '2025-01-05', endedOn: '2025-01-25', source: 'quiet' },
  { waveId: 'w2', label: 'Wave 2', startedOn: '2025-10-05', endedOn: '2025-10-25', source: 'quiet' },
]

const cornersOf = (pcode: string) => ({ west: 19 + Number(pcode[3]), south: Number(pcode[2]) - 1 })

function outlineOf(pcode: string): string {
  const { west, south } = cornersOf(pcode)
  const ring = [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ]
  return JSON.stringify({ type: 'Polygon', coordinates: [ring] })
}

const place = (pcode: string, level: string, parentPcode: string | null) => ({
  pcode,
  name: pcode,
  level,
  parentPcode,
  lng: null,
  lat: null,
  aliases: [],
})
const total = { sex: null, ageBand: null, minority: null, displacement: null }

export function quietCountry(planted: Planted = {}): TinyBatch[] {
  const people = waves.flatMap((wave, w) =>
    quietDistricts.flatMap((pcode, d) => {
      const share = planted.grievance?.[pcode]?.[w] ?? 0.2
      return Array.from({ length: points * perPoint }, (_, i) => {
        const point = Math.floor(i / perPoint)
        // A little unevenness between points and districts, the same every time, so that no variance is zero.
        const tilt = (((point + d) % 3) - 1) * 0.05
        return { wave, pcode, i, point, aggrieved: i % perPoint < Math.round((share + tilt) * perPoint) }
      })
    }),
  )
  return [
    {
      batchId: 'quiet-places',
      at: '2023-01-01T00:00:00.000Z',
      format: 'quiet',
      filename: 'places',
      rows: {
        place: [
          place('XQ', 'country', null),
          place('XQ0', 'region', 'XQ'),
          ...quietDistricts.map((p) => place(p, 'district', 'XQ0')),
        ],
        boundary: quietDistricts.map((pcode) => ({ pcode, level: 'district', detail: 2, geometry: outlineOf(pcode) })),
        population: quietDistricts.flatMap((pcode) => [
          { pcode, year: 2025, ...total, people: 100_000 },
          { pcode, year: 2025, ...total, sex: 'female', people: 50_000 },
          { pcode, year: 2025, ...total, sex: 'male', people: 50_000 },
        ]),
      },
    },
    {
      batchId: 'quiet-life',
      at: '2026-01-01T00:00:00.000Z',
      format: 'quiet',
      filename: 'life',
      rows: {
        wave: waves,
        respondent: people.map(({ wave, pcode, i, point }) => ({
          waveId: wave.waveId,
          respondentId: `${pcode}-${i}`,
          pcode,
          stratum: pcode,
          psu: `${pcode}-${point}`,
          weight: 1,
          askedAs: 'community',
          sex: planted.onlyMen?.includes(pcode) || i % 2 === 1 ? 'male' : 'female',
          ageBand: null,
          minority: null,
          displacement: null,
        })),
        answer: people.flatMap(({ wave, pcode, i, aggrieved }) => {
          const who = {
            waveId: wave.waveId,
            respondentId: `${pcode}-${i}`,
            counts: aggrieved,
            scale: aggrieved ? 2 : 0,
          }
          return [
            { ...who, indicator: 'serious-grievance' },
            { ...who, indicator: 'grievance-water' },
          ]
        }),
        incident: quietDistricts.flatMap((pcode, d) => {
          const { west, south } = cornersOf(pcode)
          return months.flatMap((month, m) => {
            const monthly = planted.monthly?.[pcode]?.[m < 24 ? 0 : 1] ?? (m + d) % 2
            return Array.from({ length: monthly }, (_, k) => ({
              incidentId: `quiet:${pcode}:${month}:${k}`,
              source: 'quiet',
              kind: 'armed-robbery',
              kindAsReported: null,
              dateStart: `${month}-15`,
              dateEnd: `${month}-15`,
              timePrecision: 'day',
              lng: west + 0.5,
              lat: south + 0.5,
              geoPrecision: 1,
              pcode,
              regionPcode: 'XQ0',
              actor: null,
              fatalities: 0,
              fatalitiesLow: null,
              fatalitiesHigh: null,
              note: null,
            }))
          })
        }),
      },
    },
  ]
}
