import { expect, test } from 'vitest'
import { type MatchCandidate, matchDistricts } from '#api/analytics/evaluation/matched-districts.ts'

const district = (id: string, value: number, changes: Partial<MatchCandidate> = {}): MatchCandidate => ({
  id,
  region: 'north',
  treated: false,
  before: [value],
  neighbours: [],
  ...changes,
})

test('the worked example', () => {
  const got = matchDistricts([
    district('t', 5, { treated: true }),
    district('c', 50),
    district('b', 6),
    district('a', 5),
  ])
  expect(got.matches).toEqual([{ treated: 't', comparisons: ['a', 'b', 'c'] }])
  expect(got.balanced).toBe(false)
})

test('next door, elsewhere and treated districts are no comparison', () => {
  const treated = district('t', 5, { treated: true, neighbours: ['n'] })
  const got = matchDistricts([
    treated,
    district('n', 5),
    district('s', 5, { region: 'south' }),
    district('u', 5, { treated: true }),
    district('k', 5),
  ])
  expect(got.matches[0]!.comparisons).toEqual(['k'])
  expect(got.balanced).toBe(true)
})

test('nobody to compare with', () => {
  expect(matchDistricts([district('t', 5, { treated: true })])).toMatchObject({ differences: [null], balanced: false })
  expect(matchDistricts([])).toEqual({ matches: [], differences: [], balanced: false })
})
