// Whose reports a phone shows: one's own, those nobody can be named for once somebody is there to ask, and of others' only how many.
import { expect, it } from 'vitest'
import { freshParcel, type Owner } from '#web/field/parcel.ts'
import { partsOf } from '#web/field/use-outbox.ts'
import { type Whose, whoseNow } from '#web/field/whose.ts'
import { building, uuids, writer } from './reports.ts'

const other = 'b'.repeat(32)
const owners: Owner[] = [writer, other, null]
const kept = { kind: 'observation', content: building, enclosed: [], keptAt: '2026-07-01T12:00:00Z' }
const all = owners.map((owner, at) => freshParcel({ ...kept, uuid: uuids[at] ?? '', owner }))
const parted = (whose: Whose) => {
  const { unsent, unclaimed, others } = partsOf(all, whose)
  return { unsent: unsent.map((u) => [u.owner, u.state]), unclaimed: unclaimed.map((u) => u.owner), others }
}
const expired = { why: 'expired', on: '2026-07-01' } as const

it.each<[string, Whose, ReturnType<typeof parted>]>([
  [
    'signed in',
    { reporter: writer, ended: null, gone: [] },
    { unsent: [[writer, 'waiting']], unclaimed: [null], others: 1 },
  ],
  [
    'nobody signed in',
    { reporter: null, ended: null, gone: [other] },
    { unsent: [[null, 'sign-in']], unclaimed: [], others: 2 },
  ],
  [
    'a sign-in that has ended',
    { reporter: writer, ended: expired, gone: [writer] },
    { unsent: [[writer, 'sign-in']], unclaimed: [], others: 2 },
  ],
  [
    'after somebody else’s has ended',
    { reporter: writer, ended: null, gone: [other] },
    { unsent: [[writer, 'waiting']], unclaimed: [other, null], others: 0 },
  ],
])('%s', (_, whose, expected) => expect(parted(whose)).toEqual(expected))

it('a sign-in that ends is remembered, until the same person is back', () => {
  const left = whoseNow({ reporter: null, ended: { ...expired, reporter: writer } }, undefined)
  expect(left).toEqual({ reporter: writer, ended: expired, gone: [writer] })
  expect(whoseNow({ reporter: other, ended: null }, left)).toEqual({ reporter: other, ended: null, gone: [writer] })
  expect(whoseNow({ reporter: writer, ended: null }, left)).toEqual({ reporter: writer, ended: null, gone: [] })
  expect(partsOf(all, undefined)).toEqual({ unsent: [], unclaimed: [], others: 0 })
})
