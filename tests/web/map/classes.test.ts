// Breaks are numbers people say, and exactly none is no class of them.
import { describe, expect, it } from 'vitest'
import { classOf, saidBreaks } from '#web/map/classes.ts'

describe('classOf', () => {
  it('takes a break as the beginning of the class above', () => {
    expect([5, 20, 39.9, 40, 1000].map((v) => classOf(v, [20, 40]))).toEqual([0, 1, 1, 2, 2])
  })
})

describe('saidBreaks', () => {
  it('parts 1 to 100 at numbers people say', () => {
    expect(
      saidBreaks(
        Array.from({ length: 101 }, (_, i) => i),
        5,
      ),
    ).toEqual([10, 30, 50, 70, 80])
  })
  it('has no breaks where nothing happened', () => {
    expect(saidBreaks([0, 0, 0], 5)).toEqual([])
  })
  it('names a break once when everything is alike', () => {
    expect(saidBreaks([50, 50, 50], 5)).toEqual([50])
  })
})
