/** Every form for the field, without a network: what is written is kept, and sent as it was written when there is one again. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { mondayOf } from '#data/schema/weekly-safety.ts'
import { inGroups, readWithdrawalCode } from '#data/schema/withdrawal-code.ts'
import { newPerson, type Person, withChromium } from '#tests/e2e/driver.ts'
import { withdrawalHash } from '#web/field/withdrawal.ts'
import { en } from '#web/text/en.ts'

withChromium()

const { report, field, consult, outbox, pack } = en
const tile = (person: Person, name: string | RegExp) =>
  person.page.getByRole('radio', { name }).locator('xpath=ancestor::label')

async function officer(address: string, ready: string): Promise<Person> {
  const person = await newPerson({ role: 'field-officer', size: 'phone' })
  await person.open(address)
  await person.page.getByRole('button', { name: ready }).waitFor()
  await person.page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  return person
}

async function takesAlong(person: Person, district: string): Promise<void> {
  await person.open('/pack')
  await person.page.getByLabel(district, { exact: true }).check()
  await person.page.getByRole('button', { name: pack.store(1) }).click()
  await person.page.getByText(new RegExp(`^${pack.here('')}`)).waitFor({ timeout: 60_000 })
}

async function keptThenSent(person: Person): Promise<void> {
  await person.page.getByText(report.kept.title).first().waitFor()
  await person.context.setOffline(false)
  await person.page.getByText(outbox.sent(1)).waitFor({ timeout: 60_000 })
}

test('an officer lands where all forms are, and goes to each', async () => {
  const person = await newPerson({ role: 'field-officer', size: 'phone' })
  await person.open('/')
  await person.page.getByRole('heading', { name: field.home.title }).waitFor()
  const list = person.page.getByRole('navigation', { name: field.home.title })
  expect(await list.getByRole('link').count()).toBe(Object.keys(field.home.forms).length)
  await list.getByRole('link', { name: new RegExp(`^${field.home.forms.visit.name}`) }).click()
  await person.page.getByRole('heading', { name: report.visit.title }).waitFor()
  await person.leaves()
})

test('a site near the phone is found and its state recorded without a network; who may know, and the code', async () => {
  const person = await officer('/report?ask=all&form=visit', report.keep)
  const { rows } = await (await person.context.request.get('/api/sites')).json()
  const [site] = rows
  await takesAlong(person, site.districtName)
  await person.context.grantPermissions(['geolocation'])
  await person.context.setGeolocation({ longitude: site.lng, latitude: site.lat, accuracy: 8 })
  await person.context.setOffline(true)
  await person.open('/report?ask=all&form=visit')
  await person.page.getByRole('button', { name: report.where.find }).click()
  await tile(person, /^Here, to about 8 m/)
    .first()
    .click()
  await tile(person, /^Refurbished$/).click()
  await tile(person, /^Youth centre$/).click()
  await tile(person, new RegExp(`^${report.who.sensitivities.high.name}`)).click()
  const note = `Open every evening ${randomUUID()}`
  await person.page.getByRole('textbox', { name: report.words.note }).fill(note)
  await person.page.getByRole('button', { name: report.keep }).click()
  await person.page.getByRole('heading', { name: report.kept.code.title }).waitFor()
  const shown = await person.page
    .locator('p', { hasText: /^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/ })
    .first()
    .textContent()
  const code = readWithdrawalCode(shown ?? '')
  expect(inGroups(code ?? '')).toBe(shown)
  const [request] = await Promise.all([
    person.page.waitForRequest((asked) => asked.method() === 'PUT' && asked.url().includes('/api/observations/')),
    keptThenSent(person),
  ])
  const sent = request.postDataJSON()
  expect(sent).toMatchObject({
    siteUse: 'youth-centre',
    sensitivity: 'high',
    shownTo: 'cell',
    withdrawalSha256: withdrawalHash(code ?? ''),
  })
  expect(request.postData()).not.toContain(code)
  const listed = await (await person.context.request.get('/api/observations?from=2026-01&to=2030-12&limit=5000')).json()
  const row = listed.rows.find((each: { note: string }) => each.note === note)
  expect(row).toMatchObject({ siteId: site.siteId, siteState: 'refurbished', siteUse: 'youth-centre' })
  await person.leaves()
})

test('a weekly line is kept without a network and sent as it was written', async () => {
  const person = await officer('/weekly-line', field.weekly.keep)
  await person.page.getByRole('button', { name: new RegExp(field.weekly.district) }).click()
  await person.page.getByRole('option').first().click()
  await person.context.setOffline(true)
  await tile(person, /^3$/).click()
  await person.page.getByRole('button', { name: field.stepper.more(field.weekly.counts.patrols) }).click()
  await person.page.getByRole('textbox', { name: field.weekly.counts.incidents }).fill('2')
  await person.page.reload()
  await expect
    .poll(() => person.page.getByRole('textbox', { name: field.weekly.counts.incidents }).inputValue())
    .toBe('2')
  await person.page.getByRole('button', { name: field.weekly.keep }).click()
  const [request] = await Promise.all([
    person.page.waitForRequest((asked) => asked.url().includes('/api/weekly-lines/')),
    keptThenSent(person),
  ])
  const sent = request.postDataJSON()
  expect(sent).toMatchObject({ safety: 3, counts: { patrols: 0, incidents: 2 }, reporter: null })
  expect(mondayOf(sent.weekStart)).toBe(sent.weekStart)
  await person.leaves()
})

test('a consultation with dissent is kept without a network and sent', async () => {
  const person = await officer('/consultation', field.consultation.keep)
  await person.page.getByRole('button', { name: new RegExp(consult.district) }).click()
  await person.page.getByRole('option').first().click()
  await person.context.setOffline(true)
  await person.page.getByRole('button', { name: field.consultation.keep }).click()
  await person.page.getByRole('alert').filter({ hasText: consult.names.attended }).waitFor()
  await person.page.getByLabel(consult.place).fill('Mill school')
  await person.page.getByLabel(consult.people).fill('14')
  await person.page.getByRole('button', { name: new RegExp(consult.chooseWish) }).click()
  await person.page.getByRole('option', { name: 'Street lighting' }).click()
  await person.page.getByRole('textbox', { name: field.consultation.dissent }).fill('The elders want the post first.')
  await person.page.getByRole('button', { name: field.consultation.keep }).click()
  const [request] = await Promise.all([
    person.page.waitForRequest((asked) => asked.url().includes('/api/consultations/')),
    keptThenSent(person),
  ])
  expect(request.postDataJSON()).toMatchObject({
    ...{ place: 'Mill school', dissent: 'The elders want the post first.' },
    priorities: [{ raisedBy: 'women', rank: 1, priority: 'lighting' }],
  })
  await person.leaves()
})
