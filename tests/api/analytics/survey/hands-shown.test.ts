import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handsTold, roomTold } from '#api/analytics/survey/hands-shown.ts'

const room = (women: number, men: number, youth = 0, minority = 0) => ({ women, men, youth, minority })

describe('who came', () => {
  it('is told by group from ten people on', () => {
    expect(roomTold(room(4, 5, 2, 1))).toEqual({ people: 9, women: null, men: null, youth: null, minority: null })
    expect(roomTold(room(4, 6, 2, 1))).toEqual({ people: 10, women: 4, men: 6, youth: 2, minority: 1 })
  })
})

describe('hands', () => {
  it('are told by group only where neither the group nor the others are few', () => {
    expect(handsTold(room(12, 4), room(9, 1))).toEqual({
      people: 10,
      women: null,
      men: null,
      youth: null,
      minority: null,
    })
    expect(handsTold(room(12, 11, 10, 9), room(9, 1, 3, 2))).toEqual({
      people: 10,
      women: 9,
      men: 1,
      youth: 3,
      minority: null,
    })
    expect(handsTold(room(14, 0, 4), room(9, 0, 1))).toEqual({
      people: 9,
      women: 9,
      men: null,
      youth: null,
      minority: null,
    })
    expect(handsTold(room(5, 4), room(5, 4))).toBeNull()
  })

  const count = fc.integer({ min: 0, max: 30 })
  it('never leave fewer than ten people as the difference of two figures told', () => {
    fc.assert(
      fc.property(count, count, count, count, (women, men, youth, minority) => {
        const came = room(women, men, Math.min(youth, women + men), Math.min(minority, women + men))
        const told = handsTold(came, came)
        if (told === null) return
        for (const group of ['women', 'men', 'youth', 'minority'] as const) {
          if (told[group] === null) continue
          const others = women + men - came[group]
          // A group nobody belongs to, or everybody does, says nothing that is not said of all.
          expect([came[group], others].every((people) => people >= 10 || people === 0)).toBe(true)
        }
      }),
    )
  })
})
