import { describe, expect, test } from 'vitest'
import { createKnownIds, otherId } from '#api/imports/batches/known-ids.ts'
import { createOrderVote, parseDate } from '#api/imports/dates/dates.ts'
import { kindOf } from '#api/imports/formats/incidents/kinds.ts'
import { doubtPosition, parseCoordinate } from '#api/imports/places/coordinates.ts'
import { createStyleVote, parseCount, parseNumber } from '#api/imports/reading/numbers.ts'
import { en } from '#web/text/en.ts'

const dayFirst = { order: 'day-first', excelEpoch: 1900 } as const
const day = (text: string, reading: Parameters<typeof parseDate>[1] = dayFirst) => {
  const found = parseDate(text, reading)
  return 'day' in found ? found.day : `refused: ${en.say(found.reason)}`
}

describe('dates', () => {
  test.each([
    ['2023-01-05', '2023-01-05'],
    ['2023-01-05T10:00:00Z', '2023-01-05'],
    ['20230105', '2023-01-05'],
    ['2023/1/5', '2023-01-05'],
    ['05/01/2023', '2023-01-05'],
    ['5.1.2023', '2023-01-05'],
    ['31.12.13', '2013-12-31'],
    ['23-Mar-16', '2016-03-23'],
    ['05 January 2023', '2023-01-05'],
    ['January 5, 2023', '2023-01-05'],
    ['5 de enero de 2023', '2023-01-05'],
    ['5 janvier 2023', '2023-01-05'],
    ['5. maj 2023', '2023-05-05'],
    ['٠٥/٠١/٢٠٢٣', '2023-01-05'],
    ['٥ يناير ٢٠٢٣', '2023-01-05'],
    ['44931', '2023-01-05'],
  ])('%s is %s', (written, expected) => expect(day(written)).toBe(expected))

  test('the order of day and month is followed', () => {
    expect(day('05/01/2023', { order: 'month-first', excelEpoch: 1900 })).toBe('2023-05-01')
  })
  test('spreadsheet days can count from 1904', () => {
    expect(day('43469', { order: 'day-first', excelEpoch: 1904 })).toBe('2023-01-05')
  })
  test.each(['2023-02-29', '31/04/2023', '2023-13-01', 'soon', ''])('%s is refused with a reason', (written) =>
    expect(day(written)).toMatch(/^refused: .+/),
  )
  test.each([
    [['05/06/2023', '13/06/2023'], 'day-first'],
    [['05/06/2023', '06/13/2023'], 'month-first'],
    [['05/06/2023', '06/07/2023'], 'ask'],
    [['13/06/2023', '06/13/2023'], 'ask'],
    [['05/05/2023'], 'day-first'],
  ] as const)('%s is read %s', (texts, order) => {
    const vote = createOrderVote()
    for (const text of texts) vote.hear(text)
    expect(vote.order()).toBe(order)
  })
})

describe('numbers', () => {
  test.each([
    ['1234.5', 'point', 1234.5],
    ['1,234.5', 'point', 1234.5],
    ['1.234,56', 'comma', 1234.56],
    ['23,81', 'comma', 23.81],
    ['1 234 567', 'point', 1234567],
    ['1\u00a0234,5', 'comma', 1234.5],
    ["1'234", 'point', 1234],
    ['١٢٫٥', 'point', 12.5],
    ['-3', 'point', -3],
    ['1.234', 'ambiguous', null],
    ['1,2,3', 'point', null],
    ['NaN', 'point', null],
    ['1e5', 'point', null],
  ] as const)('%s (%s) is %s', (text, style, value) => expect(parseNumber(text, style)).toBe(value))

  test.each([
    [['1.234', '12,5'], 'comma'],
    [['1,234', '12.5'], 'point'],
    [['1,234'], 'ambiguous'],
    [['12', '13'], 'point'],
    [['1.234.567'], 'comma'],
  ] as const)('%s together are written with a %s', (texts, style) => {
    const vote = createStyleVote()
    for (const text of texts) vote.hear(text)
    expect(vote.style()).toBe(style)
  })

  test.each([
    ['12', 12],
    ['1,234', 1234],
    ['1.234', 1234],
    ['12.0', 12],
    ['1.5', null],
    ['-1', null],
    ['many', null],
  ] as const)('a count of %s is %s', (text, value) => expect(parseCount(text)).toBe(value))
})

describe('positions', () => {
  const box = { west: 39, south: -3, east: 43, north: 1 }
  test.each([
    ['23.5', 23.5],
    ['-1,25', -1.25],
    ['1°30\'0"S', -1.5],
    ['40° 30′ E', 40.5],
    ['N 1 30 36', 1.51],
    ['40.5 W', -40.5],
    ['here', null],
  ])('%s is %s', (written, value) => expect(parseCoordinate(written)).toBe(value))

  test('D2: latitude and longitude exchanged are suggested, not corrected', () => {
    expect(doubtPosition(-1.5, 40.5, box)).toMatchObject({
      reason: { code: 'position-exchanged' },
      suggestion: { code: 'perhaps-position', lat: -1.5, lng: 40.5 },
    })
  })
  test('D2: a lost sign is suggested', () => {
    expect(doubtPosition(41, 2.5, box)?.suggestion).toEqual({ code: 'perhaps-position', lat: -2.5, lng: 41 })
  })
  test.each([
    [0, 0],
    [200, 10],
    [512345, 9812345],
  ])('D2: %s, %s is refused', (lng, lat) => expect(doubtPosition(lng, lat, null)?.reason.code).toMatch(/^position-/))
  test('a place in the country raises no doubt', () => expect(doubtPosition(40.5, -1.5, box)).toBeNull())
})

describe('kinds', () => {
  test.each([
    ['Armed robbery', 'armed-robbery'],
    ['Clash/battle: Interaction between political parties, groups and fractions', 'political-violence'],
    ['Destruction by arson attack', 'property-destruction'],
    ['High and low impact bombing', 'explosion'],
    ['Abduction, kidnap, hostage and rape', 'gender-based-violence'],
    ['number of protests', 'protest'],
    ['theft of stock', 'theft'],
    ['Something else entirely', 'other'],
  ])('%s is %s', (reported, kind) => expect(kindOf(reported)).toBe(kind))
})

test('ids are told apart in their tens of thousands', () => {
  const known = createKnownIds()
  const says = (content: number) => () => content
  const all = Array.from({ length: 100_000 }, (_, n) => known.see(`E${n}`, n, says(n)))
  expect(new Set(all)).toEqual(new Set(['new']))
  expect(known.size).toBe(100_000)
  expect(known.see('E500', 500, says(500))).toBe('repeated')
  expect(known.see('E500', 501, says(501))).toBe('clash')
  for (const id of ['R1', 'R2', 'R3', otherId('R3', 8)]) known.record(id, 7)
  expect(known.see('R1', 1, says(7))).toBe('known')
  expect(known.see('R2', 1, says(9))).toBe('corrected')
  expect(known.see('R2', 1, says(9))).toBe('repeated')
  expect(known.see('R3', 8, says(9))).toBe('known')
  expect(known.see('R3', 1, says(7))).toBe('known')
  expect(known.unseen).toBe(0)
})
