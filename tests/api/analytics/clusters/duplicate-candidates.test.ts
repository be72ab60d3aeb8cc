import { expect, test } from 'vitest'
import { duplicateCandidates, type ReportedIncident } from '#api/analytics/clusters/duplicate-candidates.ts'

const report = (changes: Partial<ReportedIncident> = {}): ReportedIncident => ({
  position: [36, -1],
  kind: 'shooting',
  source: 'first paper',
  hours: 0,
  ...changes,
})

test('the worked example', () => {
  const pairs = duplicateCandidates([report(), report({ source: 'second paper', hours: 3, position: [36.0009, -1] })])
  expect(pairs).toHaveLength(1)
  expect(pairs[0]).toMatchObject({ first: 0, second: 1, hoursApart: 3 })
  expect(pairs[0]!.distanceM).toBeCloseTo(100, -1)
})

test.each([
  ['the same source', { source: 'first paper' }],
  ['another kind', { source: 'b', kind: 'robbery' }],
  ['two days later', { source: 'b', hours: 48 }],
  ['a kilometre off', { source: 'b', position: [36.01, -1] as const }],
])('%s is not a candidate', (_name, changes) => {
  expect(duplicateCandidates([report(), report(changes)])).toEqual([])
})
