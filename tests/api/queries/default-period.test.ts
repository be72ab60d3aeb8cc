/** The period of a first look holds something, whatever the record's tail is like. */
import { expect, test } from 'vitest'
import type { DatedMonths } from '#api/queries/dated-months.ts'
import { choosePeriod } from '#api/queries/default-period.ts'
import { monthsBetween } from '#data/schema/period.ts'

const incidents = (from: string, to: string, each: number): DatedMonths[] =>
  monthsBetween(from, to).map((month) => ({ of: 'incidents', series: '', from: month, to: month, records: each }))
const counts = (series: string, year: number): DatedMonths => ({
  of: 'counts',
  series,
  from: `${year}-01`,
  to: `${year}-12`,
  records: 47,
})
const answers = (month: string): DatedMonths => ({ of: 'answers', series: '', from: month, to: month, records: 1 })

test('nothing dated gives no period', () => expect(choosePeriod([])).toBeNull())

test('an even record gives its last twelve months', () =>
  expect(choosePeriod(incidents('2020-01', '2026-06', 2))).toEqual({ from: '2025-07', to: '2026-06' }))

test('a short record gives what there is', () =>
  expect(choosePeriod(incidents('2026-03', '2026-06', 2))).toEqual({ from: '2026-03', to: '2026-06' }))

test('a source that trickles on after the main one ended is a tail', () =>
  expect(
    choosePeriod([
      ...incidents('1989-01', '2013-12', 2),
      ...incidents('2014-01', '2016-12', 240),
      ...incidents('2017-01', '2018-12', 2),
    ]),
  ).toEqual({ from: '2016-01', to: '2016-12' }))

test('one busy month does not make a year of a tail', () => {
  const tail = incidents('2017-01', '2018-11', 0.25)
  expect(
    choosePeriod([...incidents('2014-01', '2016-12', 240), ...tail, ...incidents('2018-12', '2018-12', 13)]),
  ).toEqual({ from: '2016-01', to: '2016-12' })
})

test('a record that calms down to a tenth is no tail', () =>
  expect(choosePeriod([...incidents('2015-01', '2018-12', 100), ...incidents('2019-01', '2026-06', 10)])).toEqual({
    from: '2025-07',
    to: '2026-06',
  }))

test('it reaches back to a survey and to every measure of the last three years, and no further', () => {
  expect(choosePeriod([counts('crimes', 2015), counts('protests', 2014), answers('2014-12')])).toEqual({
    from: '2014-01',
    to: '2015-12',
  })
  expect(choosePeriod([...incidents('2015-01', '2026-06', 3), answers('2019-05'), answers('2024-11')])).toEqual({
    from: '2024-11',
    to: '2026-06',
  })
  expect(choosePeriod([...incidents('2015-01', '2026-06', 3), answers('2019-05')])).toEqual({
    from: '2025-07',
    to: '2026-06',
  })
})
