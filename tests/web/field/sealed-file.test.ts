import { expect, test } from 'vitest'
import { pack } from '#web/field/outbox.ts'
import { isSame } from '#web/field/parcel.ts'
import { openParcel, sealParcel } from '#web/field/sealing/parcel-file.ts'
import { readBackup } from '#web/field/sealing/plain-backup.ts'
import { aPhoto, building, uuids, written } from './reports.ts'

const [first] = uuids
const passphrase = 'kettle orbit mango stair'

test('one record as a sealed file says nothing without its passphrase, and comes back whole with it', async () => {
  const packed = pack(written(first, { attachments: [aPhoto, { ...aPhoto, name: 'audio' }] }))
  const file = await sealParcel(packed, passphrase)
  expect(file).not.toMatch(/mill|Laskar|abandoned|11111111|photo/)
  expect(JSON.parse(file).key.iterations).toBeGreaterThanOrEqual(600_000)

  const opened = await openParcel(file, ` ${passphrase}`)
  if (opened.sort !== 'opened') throw new Error(opened.sort)
  expect(opened.packed.parcel.owner).toBeNull()
  expect(isSame({ ...opened.packed, parcel: { ...opened.packed.parcel, owner: packed.parcel.owner } }, packed)).toBe(
    true,
  )

  expect(await openParcel(file, 'kettle orbit mango stairs')).toEqual({ sort: 'wrong-passphrase' })
  const cheaper = JSON.parse(file)
  expect(await openParcel(JSON.stringify({ ...cheaper, key: { ...cheaper.key, iterations: 1 } }), passphrase)).toEqual({
    sort: 'no-such-file',
  })
  const damaged = { ...cheaper, sealed: `AAAA${cheaper.sealed.slice(4)}` }
  expect(await openParcel(JSON.stringify(damaged), passphrase)).toEqual({ sort: 'wrong-passphrase' })
})

test('a file of an earlier version, unsealed, brings every report back', () => {
  const one = { uuid: first, keptAt: '2026-07-01T12:00:00Z', observation: building }
  const photo = { type: 'image/jpeg', base64: '/9gBAgM=' }
  const file = { format: 'upstream-unsent-reports', version: 1, savedAt: '', reports: [{ ...one, photo }] }
  const [back] = readBackup(JSON.stringify(file)) ?? []
  expect(back && isSame(back, pack(written(first, { attachments: [aPhoto], owner: null })))).toBe(true)
})

test.each(['', 'not JSON', '{}', '{"format":"upstream-unsent-reports","version":1,"savedAt":"","reports":[{}]}'])(
  'a file that is none of these is said to be none: %s',
  async (text) => {
    expect(readBackup(text)).toBeNull()
    expect(await openParcel(text, passphrase)).toEqual({ sort: 'no-such-file' })
  },
)
