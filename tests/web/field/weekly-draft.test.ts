/** A weekly line while it is written: which week it is of, and when it is whole. */
import { expect, test } from 'vitest'
import { emptyWeek, lineOf, weeksUpTo } from '#web/field/weekly/weekly-draft.ts'

test('from Wednesday on it is of this week, on a Monday or Tuesday of the one before', () => {
  expect(weeksUpTo('2026-07-05')).toEqual({ current: '2026-06-29', last: '2026-06-22' })
  const weekOf = (day: string) => emptyWeek(new Date(`${day}T10:00:00`)).weekStart
  expect(['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-05'].map(weekOf)).toEqual([
    ...['2026-06-22', '2026-06-22', '2026-06-29', '2026-06-29'],
  ])
})

test('it is whole with a place and a number; what was not counted is not in it', () => {
  const begun = emptyWeek(new Date('2026-07-05T10:00:00'))
  expect(lineOf(begun)).toBeNull()
  expect(lineOf({ ...begun, safety: 0 })).toBeNull()
  expect(lineOf({ ...begun, pcode: 'XT21', safety: 0, counts: { patrols: 0 } })).toEqual({
    ...{ pcode: 'XT21', weekStart: '2026-06-29', reporter: null, safety: 0, counts: { patrols: 0 } },
  })
})

test('a code is written as imported lines write it; a telephone number or a name is none', () => {
  const whole = { ...emptyWeek(new Date('2026-07-05T10:00:00')), pcode: 'XT21', safety: 5 }
  expect(lineOf({ ...whole, reporter: ' r07 ' })?.reporter).toBe('R07')
  for (const reporter of ['+252612345678', '0612345678', 'Hodan of the mill'])
    expect(lineOf({ ...whole, reporter })).toBeNull()
})
