import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, jaroWinkler, likeness, nameKey, normaliseName } from '#api/imports/places/place-names.ts'

describe('place names', () => {
  it.each([
    ['THARAKA - NITHI', 'tharaka nithi'],
    ['Cox’s Bazar District', 'coxs bazar'],
    ['Moulvibāzār District', 'moulvibazar'],
    ['Łódź', 'lodz'],
    ['District', 'district'],
    ['Department of Antioquia', 'antioquia'],
  ])('%s is written %s', (name, plain) => {
    expect(normaliseName(name)).toBe(plain)
  })

  it('does not mind where the spaces are', () => {
    expect(nameKey('Trans Nzoia')).toBe(nameKey('TransNzoia'))
  })

  it('counts a swap of neighbours as one edit', () => {
    expect(editDistance('thakurgaon', 'thakurgoan')).toBe(1)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('', 'abc')).toBe(3)
  })

  it('knows the published Jaro-Winkler values', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4)
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4)
    expect(jaroWinkler('abc', 'xyz')).toBe(0)
  })

  it('is symmetric, 1 for the same, and between 0 and 1', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const like = likeness(a, b)
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        return like >= 0 && like <= 1 && likeness(a, a) === 1
      }),
    )
  })
})
