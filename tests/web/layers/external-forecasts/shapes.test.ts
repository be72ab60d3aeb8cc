/** What others expect is drawn where they speak of and nowhere else, and one choice never leaves another that does not exist. */
import { expect, test } from 'vitest'
import type { ExternalForecastRow, HeldForecasts } from '#api/contract/external-forecasts.ts'
import { cellAt, cellCorner, monthOfId } from '#data/schema/external-forecast.ts'
import { choicesFor, offeredFor } from '#web/layers/external-forecasts/choices.ts'
import { drawnRows, forecastShapes } from '#web/layers/external-forecasts/shapes.ts'
import { forecastClasses } from '#web/layers/external-forecasts/style.ts'
import { mapPalette } from '#web/map/palette.ts'

const row = (more: Partial<ExternalForecastRow>): ExternalForecastRow => ({
  ...{ month: '2025-03', area: 'country', pcode: 'SA', name: 'Samplia', cell: null, value: 1, observed: null },
  ...{ recorded: null, ...more },
})
const square = row({ area: 'cell', pcode: 'SA11', cell: { id: 1, west: 40, south: -2 }, value: 3 })
const told = () => ({ fill: '#000', words: '3' })

test('PRIO-GRID cells are numbered from the south-west, months from January 1980', () => {
  expect(cellCorner(1)).toEqual({ west: -180, south: -90 })
  expect(cellCorner(721)).toEqual({ west: -180, south: -89.5 })
  expect(cellAt({ lng: 179.75, lat: 89.75 })).toBe(259_200)
  expect([1, 12, 13, 542].map(monthOfId)).toEqual(['1980-01', '1980-12', '1981-01', '2025-02'])
})

test('where a month has cells, the country is not drawn over them; a cell is a square of half a degree', () => {
  expect(drawnRows([row({}), square])).toEqual([square])
  const { areas, labels } = forecastShapes([square], {}, [], told)
  expect(areas.features[0]?.geometry).toMatchObject({
    coordinates: [
      [
        [40, -2],
        [40.5, -2],
        [40.5, -1.5],
        [40, -1.5],
        [40, -2],
      ],
    ],
  })
  expect(labels.features[0]?.geometry).toMatchObject({ coordinates: [40.25, -1.75] })
})

test('an area without an outline is not drawn, and not drawn as anything else', () => {
  expect(forecastShapes([row({})], {}, [], told).areas.features).toEqual([])
})

test('one value alone is one class', () => {
  const { breaks, fills } = forecastClasses([row({ value: 7 })], 'deaths', mapPalette(false))
  expect([breaks, fills.length]).toEqual([[], 1])
})

const held: HeldForecasts[] = [
  {
    ...{ issuer: 'views', name: 'VIEWS', licence: '', licenceUrl: '', citation: null, handsRowsOn: true },
    vintages: ['new', 'old'].map((vintage, i) => ({
      ...{ vintage, issuedOn: null, dataUntil: null, longEvents: null },
      outcomes: [
        {
          ...{ outcome: 'state-based-deaths', unit: 'deaths', areas: ['country'], forecasts: 3 },
          ...{ from: `2025-0${5 - i}`, to: `2025-0${7 - i}` },
        },
      ],
    })),
  },
]
const shown = { outcome: 'state-based-deaths', vintage: 'old', month: '2025-04' }

test('another issue keeps the month where it speaks of it, else takes its first', () => {
  expect(offeredFor(held, shown).months).toEqual(['2025-04', '2025-05', '2025-06'])
  expect(choicesFor(held, shown)).toMatchObject({ issue: 'old', expectedIn: '2025-04' })
  expect(choicesFor(held, { ...shown, vintage: 'new' })).toMatchObject({ issue: 'new', expectedIn: '2025-05' })
  expect(choicesFor(held, { ...shown, vintage: 'gone', month: '2025-06' })).toMatchObject({
    ...{ issue: 'new', expectedIn: '2025-06' },
  })
})
