import { expect, test } from 'vitest'
import { flagUpstream } from '#api/analytics/flag/upstream-flag.ts'
import type { GrievanceWave, UpstreamDistrict } from '#api/analytics/flag/upstream-reasons.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'

const thresholds = { cG: 0.4, delta: 0.05, cV: 5e-4 }
const wave = (share: number, ageMonths: number, nEff = 200): GrievanceWave => ({
  share,
  n: nEff * 1.5,
  nEff,
  deff: 1.5,
  ageMonths,
})
const district = (changes: Partial<UpstreamDistrict> = {}): UpstreamDistrict => ({
  current: wave(0.2, 2),
  previous: wave(0.2, 8),
  baseline: wave(0.2, 14),
  count: 10,
  exposure: 100_000,
  coverageMonths: 12,
  inclusionRed: false,
  previousState: null,
  ...changes,
})
/** Quiet districts around the one under test, a little spread so that districts do differ. */
const country = (first: UpstreamDistrict) => [
  first,
  ...Array.from({ length: 24 }, (_, i) =>
    district({
      current: wave(0.12 + (i % 8) * 0.03, 2),
      previous: wave(0.12 + (i % 8) * 0.03, 8),
      baseline: wave(0.12 + (i % 8) * 0.03, 14),
      count: 4 + ((i * 7) % 90),
    }),
  ),
]
const assess = (changes: Partial<UpstreamDistrict>) => flagUpstream(country(district(changes)), thresholds)[0]!

test('high grievances under low violence are flagged, with the reasons', () => {
  const got = assess({ current: wave(0.6, 2), previous: wave(0.58, 8) })
  expect(got).toMatchObject({ state: 'upstream', tier: 'flag', listed: true })
  expect(got.respond! + got.upstream! + got.sustain!).toBeCloseTo(1, 12)
  expect(got.reasons.map(({ code }) => code)).toEqual(['grievance-high', 'violence-low'])
})

test('the same grievances under high violence ask for a response', () => {
  const got = assess({ current: wave(0.6, 2), previous: wave(0.58, 8), count: 200 })
  expect(got).toMatchObject({ state: 'respond', tier: null })
  expect(got.reasons.map(({ code }) => code)).toContain('unresolved-grievances')
})

test('quiet stays quiet', () => {
  expect(assess({})).toMatchObject({ state: 'sustain', tier: null, listed: false })
})

test.each([
  [{ current: null }, 'no-current-wave'],
  [{ current: wave(0.6, 19) }, 'wave-stale'],
  [{ current: wave(0.6, 2, 29) }, 'few-effective-respondents'],
  [{ coverageMonths: 11 }, 'coverage-incomplete'],
  [{ count: null }, 'coverage-incomplete'],
  [{ exposure: null }, 'no-exposure'],
  [{ inclusionRed: true }, 'inclusion-red'],
])('not tested: %j', (changes, code) => {
  const got = assess(changes)
  expect(got).toMatchObject({ state: 'not_tested', tier: null, upstream: null, listed: false })
  expect(got.reasons.map((reason) => reason.code)).toContain(code)
})

test('without a previous wave the level alone decides and says so', () => {
  const got = assess({ current: wave(0.65, 2), previous: null, baseline: null })
  expect(got.state).toBe('upstream')
  expect(got.pGR).toBeNull()
  expect(got.reasons.map(({ code }) => code)).toContain('no-previous-wave')
})

test('a state is kept until it falls below 0.60', () => {
  const fresh = assess({ current: wave(0.2, 2), previous: wave(0.2, 8), count: 56 })
  expect(fresh.state).toBe('uncertain')
  const [before, chance] =
    fresh.respond! >= 0.6 ? (['respond', fresh.respond!] as const) : (['sustain', fresh.sustain!] as const)
  expect(chance).toBeGreaterThanOrEqual(0.6)
  const held = assess({ current: wave(0.2, 2), previous: wave(0.2, 8), count: 56, previousState: before })
  expect(held.state).toBe(before)
  expect(held.reasons[0]).toMatchObject({ code: 'held-from-last-time', state: before })
})

test('a lone rise is watched before it is flagged, and confirmed when it lasts', () => {
  const once = assess({ current: wave(0.36, 2, 90), previous: wave(0.2, 8, 90), baseline: wave(0.2, 14, 90) })
  expect(once).toMatchObject({ tier: 'watch' })
  expect(once.state).not.toBe('upstream')
  const twice = assess({ current: wave(0.36, 2, 90), previous: wave(0.36, 8, 90), baseline: wave(0.2, 14, 90) })
  expect(twice.tier).toBe('confirmed-watch')
})

test('the order of districts does not matter, and one district alone is not compared', () => {
  const list = country(district({ current: wave(0.6, 2) }))
  const forward = flagUpstream(list, thresholds)
  const backward = flagUpstream([...list].reverse(), thresholds).reverse()
  forward.forEach((each, i) => {
    expect(backward[i]!.state).toBe(each.state)
    expect(backward[i]!.pG).toBeCloseTo(each.pG!, 9)
  })
  expect(flagUpstream([district()], thresholds)[0]!.reasons).toEqual([{ code: 'too-few-districts' }])
  expect(flagUpstream([], thresholds)).toEqual([])
})

test('sixty quiet districts raise hardly a flag', () => {
  const random = createRandom(11)
  const observed = () => Math.min(1, Math.max(0, 0.25 + random.normal() * Math.sqrt((0.25 * 0.75) / 67)))
  let flags = 0
  for (let trial = 0; trial < 40; trial++) {
    const quiet = Array.from({ length: 60 }, () =>
      district({
        current: wave(observed(), 2, 67),
        previous: wave(observed(), 8, 67),
        baseline: wave(observed(), 14, 67),
      }),
    )
    flags += flagUpstream(quiet, thresholds).filter(({ tier }) => tier === 'flag').length
  }
  expect(flags / (40 * 60)).toBeLessThan(0.002)
})
