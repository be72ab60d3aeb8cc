// Cancel stops the search on the screen, not one of another region, moment or source.
import { expect, test } from 'vitest'
import type { Filters } from '#api/contract/filters.ts'
import type { Run } from '#api/contract/runs.ts'
import { isRunOf } from '#web/queries/scan-run.ts'
import { scanDraws } from '#web/queries/space-time-scan.ts'

const run: Run = {
  runId: 'a',
  calculation: 'space-time-scan',
  about: {
    from: '2025-01',
    to: '2025-12',
    pcodes: ['XV01', 'XV02'],
    kinds: null,
    sources: ['police'],
    asOf: '2026-01-31T23:59:59.999Z',
    radiusKm: 50,
    weeks: 8,
    draws: scanDraws,
    seed: 1,
    prospective: false,
  },
  done: 3,
  of: scanDraws,
}
const asked: Filters = {
  from: '2025-01',
  to: '2025-12',
  pcodes: ['XV02', 'XV01'],
  sources: ['police'],
  asOf: '2026-01-31',
}

test('the same question is the same run, also with the months left open', () => {
  expect(isRunOf(run, asked, false)).toBe(true)
  const { from: _, to: __, ...open } = asked
  expect(isRunOf(run, open, false)).toBe(true)
})

test.each<[string, Filters, boolean]>([
  ['another region', { ...asked, pcodes: ['XV03'] }, false],
  ['everywhere', { ...asked, pcodes: undefined }, false],
  ['another source', { ...asked, sources: ['press'] }, false],
  ['another kind', { ...asked, kinds: ['shooting'] }, false],
  ['another moment', { ...asked, asOf: '2026-02-28' }, false],
  ['as known today', { ...asked, asOf: undefined }, false],
  ['another month', { ...asked, to: '2025-11' }, false],
  ['still going on', asked, true],
])('%s is another run', (_, filters, prospective) => {
  expect(isRunOf(run, filters, prospective)).toBe(false)
})
