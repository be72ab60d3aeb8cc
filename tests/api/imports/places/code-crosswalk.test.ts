import { describe, expect, it } from 'vitest'
import { learnCrosswalk } from '#api/imports/places/code-crosswalk.ts'
import { createPlaceMatcher } from '#api/imports/places/place-match.ts'

const matcher = createPlaceMatcher(
  [
    ['1', 'Bagerhat'],
    ['48', 'Kishoreganj'],
    ['54', 'Madaripur'],
    ['101', 'Khulna'],
  ].map(([pcode = '', name = '']) => ({ pcode, name, level: 'district', parentPcode: null, aliases: [] })),
)

const rows = (code: string, name: string, count: number) => Array.from({ length: count }, () => ({ code, name }))

describe('the crosswalk of a file that numbers places its own way', () => {
  const learnt = learnCrosswalk(matcher, [
    ...rows('401', 'Bagarhat', 10),
    ...rows('401', '', 2),
    ...rows('306', 'Kishoreganj', 40),
    ...rows('307', 'Kishoreganj', 38),
    ...rows('405', 'Khulna', 50),
    ...rows('400', 'Khulna', 1),
    ...rows('101', 'Madaripur', 3),
  ])

  it('says what each code stands for, so that a row without a name is still placed', () => {
    expect(learnt.placeOfCode.get('401')?.pcode).toBe('1')
    expect(learnt.placeOfCode.get('999')).toBeUndefined()
  })

  it('doubts two codes that claim one place, but not for a slip of the pen', () => {
    expect(learnt.sharedNames).toEqual([{ pcode: '48', name: 'Kishoreganj', codes: ['306', '307'] }])
    expect(learnt.placeOfCode.get('307')?.doubt).toBeGreaterThan(0.3)
    expect(learnt.placeOfCode.get('405')?.doubt).toBe(0)
  })

  it('says how far codes that look like ours agree with the names', () => {
    expect(learnt.agreementShare).toBe(0)
    expect(learnCrosswalk(matcher, rows('48', 'Kishoreganj', 2)).agreementShare).toBe(1)
    expect(learnCrosswalk(matcher, []).agreementShare).toBeNull()
  })
})
