import { expect, test } from 'vitest'
import { emergingCategory, emergingHotspots } from '#api/analytics/spatial/emerging-hotspots.ts'

const chain = (n: number) => Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n))

test('the worked example', () => {
  expect(emergingCategory([0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 0, 1)).toBe('new_hot')
})

test('a rise at the end of a quiet cube is new or consecutive, only there', () => {
  const cube = Array.from({ length: 30 }, (_, i) =>
    Array.from({ length: 12 }, (_, t) => (i < 3 && t >= 10 ? 60 : (i * 7 + t * 3) % 5)),
  )
  const got = emergingHotspots(cube, chain(30))
  expect(got[1]).toMatchObject({ status: 'ok', category: 'consecutive_hot' })
  expect(got[20]).toMatchObject({ status: 'ok', category: 'none' })
})

test('holes, short series, flat cubes and islands are not tested', () => {
  const row = Array.from({ length: 12 }, (_, t) => t % 4)
  const links = chain(5)
  links[4] = []
  links[3] = [2]
  const got = emergingHotspots([row, row, row, [...row.slice(1), null], row], links)
  expect(got[3]).toEqual({ status: 'not_tested', reason: 'no-data' })
  expect(got[4]).toEqual({ status: 'not_tested', reason: 'no-neighbours' })
  expect(
    emergingHotspots(
      [
        [1, 2],
        [1, 2],
      ],
      chain(2),
    )[0],
  ).toEqual({ status: 'not_tested', reason: 'too-few' })
  expect(
    emergingHotspots(
      Array.from({ length: 3 }, () => row.map(() => 2)),
      chain(3),
    )[0],
  ).toEqual({
    status: 'not_tested',
    reason: 'constant',
  })
})
