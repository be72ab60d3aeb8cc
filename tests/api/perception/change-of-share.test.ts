/** A change gives no withheld share away, and people of two waves are never taken for the same ones. */
import { expect, it } from 'vitest'
import { changeOfShare } from '#api/perception/change-of-share.ts'
import { type Estimated, shareOfCell } from '#api/perception/share-of-cell.ts'

const point = (psu: string, n: number, yes: number) => ({
  indicator: 'i',
  waveId: 'w',
  pcode: 'X',
  askedAs: 'community',
  stratum: 's',
  psu,
  n,
  weight: n,
  weightedSum: yes,
  sumWeightsSquared: n,
  dontKnow: 0,
  dontKnowWeight: 0,
  dontKnowWeightsSquared: 0,
})
const told = (waveId: string, points: readonly [n: number, yes: number][]): Estimated =>
  shareOfCell({
    rows: points.map(([n, yes], i) => point(`p${i}`, n, yes)),
    published: [],
    strata: [{ stratum: 's', psuCount: points.length }],
    psusKnown: true,
    keepDontKnow: false,
    publishedSample: 0,
    isWithheld: false,
    fewest: 10,
    wave: { waveId, endedOn: '2025-01-01' },
  })
const three: [number, number][] = [
  [20, 4],
  [20, 8],
  [20, 12],
]
const two = { psusKnown: true, sharedIn: () => 3 }

it('says nothing where one of the two shares is withheld', () => {
  const few = told('w1', [
    [3, 1],
    [3, 1],
    [3, 1],
  ])
  expect(few.shown.status).toBe('suppressed')
  for (const [now, before] of [
    [few, told('w2', three)],
    [told('w2', three), few],
  ] as const)
    expect(changeOfShare({ now, before, askedOtherwise: [], ...two })).toMatchObject({
      value: null,
      p: null,
      reason: 'suppressed',
    })
})

it('sees no change in the same answers of the same points, and is less sure where the points are others', () => {
  const now = told('w2', three)
  const before = told('w1', three)
  expect(changeOfShare({ now, before, askedOtherwise: [], ...two })).toMatchObject({
    value: 0,
    lo: 0,
    hi: 0,
    sharedPsus: 3,
  })
  const apart = changeOfShare({ now, before, psusKnown: false, sharedIn: () => 3, askedOtherwise: ['wording'] })
  expect(apart).toMatchObject({ value: 0, sharedPsus: 0, distinguishable: false, askedOtherwise: ['wording'] })
  expect(apart.hi).toBeGreaterThan(0.1)
})
