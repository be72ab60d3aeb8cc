// A reader's own classes: read from the address, never overlapping, never leaving a gap, never more than the figures can fill.
import { describe, expect, it } from 'vitest'
import { classOf } from '#web/map/classes.ts'
import { type ClassWish, classesOf, readBreaks, readClasses, readWish, writeWish } from '#web/map/classing.ts'
import { mapPalette, rampOf } from '#web/map/palette.ts'
import { formatPercent, formatRate, saidRate, saidShare } from '#web/text/format.ts'

const { good, violence } = mapPalette(false)
const shares = { said: saidShare, format: formatPercent, times: 100 }
const rates = { said: saidRate, format: formatRate }
const parted = (wish: ClassWish | null, figures: number[]) =>
  classesOf({ wish, figures, usual: [0.2, 0.5], ramp: good, written: shares })

describe('the address', () => {
  it.each(['quantile:5', 'equal:3', 'natural:7'])('reads %s and writes it again', (text) => {
    expect(writeWish(readClasses(text))).toEqual({ classes: text, breaks: undefined })
  })
  it.each(['quantile:2', 'quantile:8', 'jenks:5', 'quantile', 'quantile:5:5', ''])('cannot read classes=%s', (text) =>
    expect(readClasses(text)).toBeNull(),
  )
  it.each([
    ['10,20,30', [10, 20, 30]],
    ['0.5', [0.5]],
    ['10,20,20', null],
    ['30,20', null],
    ['0,10', null],
    ['1,2,3,4,5,6,7', null],
    ['-5,10', null],
    ['10, 20', null],
    ['NaN', null],
  ])('breaks=%s', (text, breaks) => expect(readBreaks(text)).toEqual(breaks))
  it('lets typed breaks stand above a method', () => {
    expect(readWish({ classes: 'equal:4', breaks: '10,20' })).toEqual({ by: 'own', breaks: [10, 20] })
    expect(readWish({})).toBeNull()
  })
})

describe('classes', () => {
  const figures = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
  it('are the view’s own unless wished otherwise', () => {
    const { breaks, fills, told } = parted(null, figures)
    expect([breaks, fills, told]).toEqual([
      [0.2, 0.5],
      good.slice(0, 3),
      { wish: null, written: [20, 50], isFewer: false },
    ])
  })
  it('hold equally many districts', () => {
    const { breaks, fills, told } = parted({ by: 'quantile', count: 5 }, figures)
    expect(told).toMatchObject({ written: [30, 50, 70, 90], isFewer: false })
    expect(fills.map((_, i) => figures.filter((f) => classOf(f, breaks, saidShare) === i).length)).toEqual([
      2, 2, 2, 2, 2,
    ])
  })
  it('are fewer than asked for where figures are alike as they are said, and say so', () => {
    const { breaks, fills, told } = parted({ by: 'natural', count: 5 }, [0.301, 0.299, 0.6])
    expect([breaks, fills.length, told.isFewer]).toEqual([[0.6], 2, true])
  })
  it.each([
    ['constant', [0.4, 0.4, 0.4]],
    ['one district', [0.4]],
    ['no figure', []],
  ])('are one where there is nothing to part: %s', (_, alike) => {
    for (const method of ['quantile', 'equal', 'natural'] as const) {
      const { breaks, fills, told } = parted({ by: method, count: 4 }, alike)
      expect([breaks, fills.length, told.isFewer]).toEqual([[], 1, true])
    }
  })
  it('begin at breaks somebody typed, as figures are said, once each', () => {
    const { breaks, told } = parted({ by: 'own', breaks: [10, 33, 33.2, 90] }, figures)
    expect([breaks, told.written, told.isFewer]).toEqual([[0.1, 0.33, 0.9], [10, 33, 90], false])
    const typed = classesOf({
      wish: { by: 'own', breaks: [12.4, 40] },
      figures: [],
      usual: [],
      ramp: violence,
      written: rates,
    })
    expect(typed.breaks).toEqual([12, 40])
  })
  it('of equal steps begin at figures that can be said', () => {
    const { breaks } = classesOf({
      wish: { by: 'equal', count: 3 },
      figures: [1, 101],
      usual: [],
      ramp: violence,
      written: rates,
    })
    expect(breaks).toEqual([34, 68])
  })
})

describe('the colours of any number of classes', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('%i: from one end of the ramp to the other, each once', (count) => {
    const fills = rampOf(good, count)
    expect(new Set(fills).size).toBe(count)
    if (count > 1) expect([fills[0], fills.at(-1)]).toEqual([good[0], good.at(-1)])
  })
  it('are the ramp itself where it has as many', () => expect(rampOf(violence, 6)).toEqual([...violence]))
})
