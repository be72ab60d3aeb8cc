// Peers are the nearest by hand, in any unit, whatever order they come in.
import { describe, expect, it } from 'vitest'
import { nearestPeers } from '#api/analytics/evaluation/nearest-peers.ts'

const at = (id: string, ...measures: number[]) => ({ id, measures })

describe('the places most alike', () => {
  it('are the nearest, nearest first', () => {
    const found = nearestPeers(at('here', 5), [at('far', 50), at('same', 5), at('near', 6)], 2)
    expect(found.map(({ id }) => id)).toEqual(['same', 'near'])
    expect(found[0]).toMatchObject({ distance: 0, differences: [0] })
  })
  it('are told how far off in standard deviations: 1, 2 and 3 have one of 1', () => {
    const found = nearestPeers(at('here', 2, 20), [at('a', 1, 10), at('b', 3, 30)], 2)
    expect(found).toEqual([
      { id: 'a', distance: 1, differences: [-1, -1] },
      { id: 'b', distance: 1, differences: [1, 1] },
    ])
  })
  it('are the same in any unit', () => {
    const places = [at('a', 1, 9), at('b', 4, 2), at('c', 6, 5)]
    const scaled = places.map(({ id, measures: [x = 0, y = 0] }) => at(id, x * 1000 + 7, y))
    const ids = (list: typeof places, here: number) => nearestPeers(at('h', here, 4), list, 3).map(({ id }) => id)
    expect(ids(scaled, 3007)).toEqual(ids(places, 3))
  })
  it('differ in nothing by a measure all share; none are found by none, or among none', () => {
    expect(nearestPeers(at('here', 4), [at('a', 4)], 1)).toEqual([{ id: 'a', distance: 0, differences: [0] }])
    expect(nearestPeers(at('here'), [at('a')], 1)).toEqual([])
    expect(nearestPeers(at('here', 4), [], 1)).toEqual([])
    expect(() => nearestPeers(at('here', 4), [at('a', 4)], 0)).toThrow()
  })
})
