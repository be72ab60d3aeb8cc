/** What is worked out once for all readers asks nothing that depends on who they are. */
import { expect, it } from 'vitest'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { seenBy } from '#api/protection/seen-by.ts'
import { testApp } from '#tests/support/test-app.ts'

it('is worked out once, whoever asks first; a question with a reader in it is refused', async () => {
  const { deps, close } = await testApp()
  const { mirror } = deps
  const officer = await seenBy(mirror, { role: 'field-officer', name: 'Vera', area: ['XT1'], ceiling: 'moderate' })
  expect(officer).not.toBe(mirror)

  let worked = 0
  const people = rememberedForAll(async (asked, _: null) => {
    worked += 1
    const [row] = await asked.query('SELECT CAST(count(*) AS INTEGER) AS people FROM respondents_known(NULL)')
    return row?.people
  })
  expect([await people(officer, null), await people(mirror, null), worked]).toEqual([388, 388, 1])

  const counted = rememberedForAll((asked, _: null) => asked.query('FROM incident_counts_known(NULL, $reader)'))
  await expect(counted(officer, null)).rejects.toThrow('depends on who asks')
  const inOneView = rememberedForAll((asked, _: null) => asked.snapshot((view) => view.query('SELECT $reach')))
  await expect(inOneView(mirror, null)).rejects.toThrow('depends on who asks')
  await close()
})
