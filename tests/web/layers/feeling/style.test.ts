// No data, withheld, the lowest class, caution and too imprecise are five different marks: never the same for two.
import { describe, expect, it } from 'vitest'
import type { ShareEstimate } from '#api/contract/estimates.ts'
import { shareMark } from '#web/layers/share-marks.ts'
import { mapPalette } from '#web/map/palette.ts'

const estimate = (part: Partial<ShareEstimate>): ShareEstimate => ({
  value: null,
  lo: null,
  hi: null,
  n: null,
  nEffective: null,
  dontKnow: null,
  waveId: null,
  asked: null,
  precision: null,
  status: 'no_data',
  reason: 'never-asked',
  ...part,
})
const measured = { lo: 0, hi: 0.05, n: 120, nEffective: 100, reason: null } as const
const cases = {
  neverAsked: estimate({}),
  suppressed: estimate({ status: 'suppressed', reason: 'suppressed' }),
  zero: estimate({ ...measured, value: 0, precision: 'shown', status: 'ok' }),
  caution: estimate({ ...measured, value: 0, hi: 0.6, n: 12, precision: 'caution', status: 'ok' }),
  hidden: estimate({ ...measured, value: null, lo: null, hi: null, n: 12, precision: 'hidden', status: 'unreliable' }),
}
/** As analysts get it. */
const imprecise = estimate({ ...measured, value: 0, hi: 0.6, n: 12, precision: 'hidden', status: 'unreliable' })

describe.each([false, true])('shareMark, dark: %s', (dark) => {
  const ramp = mapPalette(dark).complaint
  const marks = Object.values(cases).map((e) => shareMark(e, ramp))

  it('draws each of the five differently', () => {
    expect(new Set(marks.map((m) => `${m.fill} ${m.pattern}`)).size).toBe(5)
  })

  it('colours nothing that was not measured', () => {
    expect([marks[0], marks[1]].map((m) => [m?.fill, m?.pattern, m?.rank])).toEqual([
      [null, 'hatch', null],
      [null, 'dots', null],
    ])
  })

  it('says why there is no figure, and the interval and n when there is one', () => {
    expect(marks.map((m) => m.words)).toEqual([
      'Nobody was ever asked here',
      'Withheld: too few people answered',
      '0 % of 120 asked (0–5)',
      'between 0 % and 60 % of 12 asked',
      'Too imprecise to show (12 asked)',
    ])
    const { words, ...mark } = shareMark(imprecise, ramp)
    expect(words).toBe('0 % of 12 asked (0–60), too imprecise to publish')
    expect(mark).toEqual({ fill: null, pattern: 'stripes', outline: null, rank: null })
  })
})
