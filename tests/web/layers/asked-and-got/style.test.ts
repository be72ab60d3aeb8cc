/** What a group wants most and whether it came: three ends and never asked, each drawn its own way and counted once. */
import { expect, it } from 'vitest'
import type { AskedAndGot, GroupOrder } from '#api/contract/asked-and-got.ts'
import type { Districts } from '#api/contract/districts.ts'
import { paintAskedAndGot } from '#web/layers/asked-and-got/style.ts'
import { mapPalette } from '#web/map/palette.ts'
import { en } from '#web/text/en.ts'

type Ranked = GroupOrder['ranked'][number]
const order = (pcode: string, raisedBy: GroupOrder['raisedBy'], of: Partial<Ranked>) => ({
  pcode,
  raisedBy,
  ranked: [{ priority: 'lighting', label: 'Street lighting', place: 1, outcome: 'got', got: [], instead: [], ...of }],
})
const askedAndGot = {
  orders: [
    order('A', 'women', { got: ['street-lighting'] }),
    order('B', 'women', { outcome: 'else', instead: ['checkpoint', 'patrols'] }),
    order('C', 'women', { outcome: 'nothing' }),
    order('D', 'men', {}),
  ],
} as unknown as AskedAndGot
const districts = { rows: ['A', 'B', 'C', 'D'].map((pcode) => ({ pcode, name: pcode })) } as unknown as Districts
const scene = { filters: {}, catalogue: undefined, indicator: undefined, nameOf: () => '' }
const painted = (asker?: string) =>
  paintAskedAndGot(
    { askedAndGot, districts, ...scene, choices: asker === undefined ? {} : { asker } },
    mapPalette(false),
    en,
  )

it('tells got, something else, nothing and never asked apart, in words, colour and pattern', () => {
  const marks = [...(painted()?.marks.values() ?? [])]
  expect(marks.map(({ words }) => words)).toEqual([
    'Street lighting: got (street lighting)',
    'Street lighting: something else came (checkpoint and patrols)',
    'Street lighting: nothing came',
    'This group was not asked here',
  ])
  expect(marks.map(({ pattern }) => pattern)).toEqual([null, 'bars', 'checks', 'hatch'])
  const { ramp = [], beside = [] } = painted()?.legend ?? {}
  expect([...ramp, ...beside].map(({ count }) => count)).toEqual([1, 1, 1, 1])
  expect(painted()?.summary).toMatch(/^Women were asked in 3 districts: what they want most came in 1/)
})

it('of another group knows only what that group said', () => {
  expect(painted('men')?.marks.get('A')?.words).toBe('This group was not asked here')
  expect(painted('displaced')?.summary).toBe('Displaced people were not asked anywhere.')
})
