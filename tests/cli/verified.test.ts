/** What `verify` reports of figures that few people could be worked out from: a failure, naming each. */
import { expect, it } from 'vitest'
import { verified } from '#api/cli/commands/verify.ts'

const found = { entries: 3, chain: '', blobs: 1, accessLines: 0, tables: [], problems: [] }

it('a figure that can be worked out is a failure, though the record is as written', () => {
  const { json, lines, refused } = verified(found, [
    { indicator: 'safe-after-dark', waveId: 'w2', place: 'XT13', group: 'sex:female' },
  ])
  expect([json.ok, refused?.code]).toEqual([false, 'figures.exposed'])
  expect(lines.join()).toContain('w2, XT13, sex:female, safe-after-dark')
})

it('none is no failure', () => {
  const { json, refused } = verified(found, [])
  expect([json.ok, refused]).toEqual([true, undefined])
})
