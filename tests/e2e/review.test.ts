/** A steward goes through what the field sent: sees what lies near, decides with keys or a press, and decides anew. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { pageHeader } from '#api/contract/page-header.ts'
import { en } from '#web/text/en.ts'
import { demoUrl, newPerson, withChromium } from './driver.ts'

withChromium()
const words = en.review

test('a report is refused in words its officer reads, and put back', async () => {
  const officer = await newPerson({ role: 'field-officer', worksOffline: false })
  const note = `No lamp by the mill ${randomUUID()}`
  const sends = async (more: object) => {
    const uuid = randomUUID()
    const seen = { kind: 'unlit-street', observedAt: '2026-06-30T20:00:00Z', positionSource: 'gps', accuracyM: 9, note }
    const data = { ...seen, position: { lng: 64.25, lat: -2.25 }, ...more }
    const sent = await officer.context.request.put(`/api/observations/${uuid}`, {
      data,
      headers: { origin: demoUrl(), [pageHeader]: demoUrl() },
    })
    expect(sent.status()).toBe(201)
    return uuid
  }
  const uuid = await sends({})
  await sends({ position: { lng: 64.25015, lat: -2.25 }, note: `${note}, again` })

  const steward = await newPerson({ role: 'steward', size: 'phone' })
  const { page } = steward
  await steward.open(`/review?report=${uuid}`)
  const report = page.getByRole('article')
  await report.getByText(note, { exact: true }).waitFor()
  await report.getByText(/^17 m away · .* · same kind · Same writer/).waitFor()
  await page.keyboard.press('r')
  await page.keyboard.type('Rita mended it, as you can see from the road.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').getByText(words.decide.done(words.states.rejected, 'Unlit street')).waitFor()

  const fates = await officer.context.request.get(`/api/observation-fates?uuids=${uuid}`)
  const [fate] = (await fates.json()).rows
  expect(fate.review).toMatchObject({ state: 'rejected', reason: 'Rita mended it, as you can see from the road.' })

  await page.getByRole('button', { name: words.decide.lookAgain }).click()
  await report.getByText(/^Rejected, .*, by /).waitFor()
  await report.getByRole('button', { name: words.decide.pending }).click()
  await report.getByRole('button', { name: words.decide.saves.pending }).click()
  await page.getByRole('status').getByText(words.decide.done(words.states.pending, 'Unlit street')).waitFor()
  expect(
    (await (await officer.context.request.get(`/api/observation-fates?uuids=${uuid}`)).json()).rows[0].review,
  ).toBe(null)
  await officer.leaves()
  await steward.leaves()
})
