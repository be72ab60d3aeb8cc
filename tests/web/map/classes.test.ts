// Breaks are numbers people say, and exactly none is no class of them.
import { describe, expect, it } from 'vitest'
import { classOf, saidBreaks } from '#web/map/classes.ts'
import { saidCount, saidRate, saidShare } from '#web/text/format.ts'

describe('classOf', () => {
  it('takes a break as the beginning of the class above', () => {
    expect([5, 20, 39.4, 40, 1000].map((v) => classOf(v, [20, 40], saidCount))).toEqual([0, 1, 1, 2, 2])
  })
  it('is that of the figure said: 59.99 is said 60, and 19.5 % of people 20 %', () => {
    expect(classOf(59.99, [60], saidRate)).toBe(1)
    expect(classOf(59.4, [60], saidRate)).toBe(0)
    expect(classOf(0.1951, [0.2], saidShare)).toBe(1)
    expect(classOf(0.1949, [0.2], saidShare)).toBe(0)
  })
})

describe('saidBreaks', () => {
  it('parts 1 to 100 at numbers people say', () => {
    expect(
      saidBreaks(
        Array.from({ length: 101 }, (_, i) => i),
        5,
        saidRate,
      ),
    ).toEqual([10, 30, 50, 70, 80])
  })
  it('has no breaks where nothing happened', () => {
    expect(saidBreaks([0, 0, 0], 5, saidRate)).toEqual([])
  })
  it('names a break once when everything is alike', () => {
    expect(saidBreaks([50, 50, 50], 5, saidRate)).toEqual([50])
  })
})
