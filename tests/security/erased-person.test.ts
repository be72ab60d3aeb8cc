/** Who left is erased: name, password and note are in no file of the instance any more, what they wrote stays, and the chain verifies. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verify } from '#api/record/verify.ts'
import { asking, person, signsIn } from '#tests/support/accounts.ts'
import { watch } from '#tests/support/built.ts'
import { filesWith } from '#tests/support/files-with.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
})
afterAll(() => tiny.close())

const steward = { as: 'steward' } as const
const erases = (personId: string) => tiny.send('DELETE', `/api/people/${personId}`, steward)
it('only of a disabled account, within reach, and for good', async () => {
  const note = 'canary of the clinic'
  const invited = await tiny.send('POST', '/api/people', {
    ...steward,
    json: { role: 'field-officer', area: null, ceiling: 'severe', note },
  })
  const { personId } = invited.body
  const name = 'Canary Amina'
  const password = 'unripe kettle by the harbour'
  const joined = await asking(tiny, '')('POST', '/api/invitations/join', {
    secret: invited.body.secret,
    name,
    password,
  })
  expect(joined.status, joined.text).toBe(200)
  expect((await erases(personId)).body.says.detail.code).toBe('account-not-disabled')

  const rights = { role: 'field-officer', area: null, ceiling: 'severe', disabled: true }
  await tiny.send('PUT', `/api/people/${personId}`, { ...steward, json: rights })
  const local = await person(tiny, { role: 'steward', area: ['XT11'] })
  expect((await local.asks('DELETE', `/api/people/${personId}`)).status).toBe(404)
  expect((await tiny.send('DELETE', `/api/people/${personId}`, { as: 'planner' })).status).toBe(403)
  expect(await filesWith(tiny.deps.settings.dir, name)).not.toEqual([])

  expect((await erases(personId)).status).toBe(200)
  const watching = watch(tiny.deps)
  await watching.round()
  await watching.stop()
  for (const said of [name, note]) expect(await filesWith(tiny.deps.settings.dir, said)).toEqual([])
  expect((await verify({ dir: tiny.deps.settings.dir, ...tiny.deps })).problems).toEqual([])
  const { rows } = (await tiny.get('/api/people', steward)).body
  expect(rows.map((row: any) => row.personId)).not.toContain(personId)
  expect((await signsIn(tiny, { name, password })).status).toBe(401)
  expect((await erases(personId)).status).toBe(404)
  // What they did is still listed, by nobody's name; and the name is free.
  const own = (await tiny.get(`/api/activity?person=person:${personId}`, steward)).body.rows
  expect(own.map((row: any) => [row.kind, row.person.name])).toContainEqual(['session.opened', null])
})
