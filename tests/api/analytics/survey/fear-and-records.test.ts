import { expect, test } from 'vitest'
import { fearAndRecords, sideOf } from '#api/analytics/survey/fear-and-records.ts'

test('the worked example', () => {
  expect(sideOf({ lo: 0.2, hi: 0.4 }, 0.5)).toBe('below')
  expect(fearAndRecords({ lo: 0.15, hi: 0.25 }, { lo: 5, hi: 9 }, { share: 0.5, rate: 20 })).toBe('fear-few')
})

test('an interval that touches the line tells nothing', () => {
  expect(sideOf({ lo: 0.5, hi: 0.6 }, 0.5)).toBe('unsure')
  expect(sideOf({ lo: 0.4, hi: 0.5 }, 0.5)).toBe('unsure')
  expect(sideOf({ lo: 0, hi: 1 }, 0.5)).toBe('unsure')
})

test('two sides each way make four quadrants, and one side unsure makes none', () => {
  const at = { below: { lo: 0.1, hi: 0.2 }, above: { lo: 0.8, hi: 0.9 }, unsure: { lo: 0.3, hi: 0.7 } }
  const lines = { share: 0.5, rate: 0.5 }
  const told = (felt: keyof typeof at, recorded: keyof typeof at) => fearAndRecords(at[felt], at[recorded], lines)
  expect(told('below', 'below')).toBe('fear-few')
  expect(told('below', 'above')).toBe('fear-many')
  expect(told('above', 'above')).toBe('calm-many')
  expect(told('above', 'below')).toBe('calm-few')
  for (const side of ['below', 'above', 'unsure'] as const) {
    expect(told('unsure', side)).toBe('cannot-tell')
    expect(told(side, 'unsure')).toBe('cannot-tell')
  }
})
