import { expect, test } from 'vitest'
import { representativeness } from '#api/analytics/survey/representativeness.ts'

const half = (women: number, men: number) =>
  representativeness([
    { group: 'women', count: women, populationShare: 0.5 },
    { group: 'men', count: men, populationShare: 0.5 },
  ])

test('the worked example', () => {
  expect(half(50, 50)).toMatchObject({ status: 'ok', dissimilarity: 0, badge: 'green', zeroGroups: [] })
})

test('a lopsided sample is coloured only beyond chance', () => {
  expect(half(3, 1)).toMatchObject({ badge: 'green' })
  expect(half(70, 30)).toMatchObject({ badge: 'amber' })
  expect(half(180, 20)).toMatchObject({ badge: 'red' })
})

test('a group nobody heard is named and no deff can hide it', () => {
  expect(half(60, 0)).toMatchObject({ zeroGroups: ['men'], badge: 'red', postStratifiedDeff: null })
})

test('nobody asked, or shares that do not add up', () => {
  expect(half(0, 0)).toEqual({ status: 'not_tested', reason: 'no-data' })
  expect(() => representativeness([{ group: 'all', count: 4, populationShare: 0.4 }])).toThrow(RangeError)
})
