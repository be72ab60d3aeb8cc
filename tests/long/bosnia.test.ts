/**
 * The whole chain, in one country made for it: buildings logged on a phone, what women ask for, a youth centre, what changed, what the
 * community says, and the sheet of paper. Each link is read from what the one before wrote.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageHeader } from '#api/contract/page-header.ts'
import type { Role } from '#api/record/entries.ts'
import { addMonths, countMonths } from '#data/schema/period.ts'
import { folder, upstream } from '#tests/cli/run.ts'
import { newPerson, type Person, withChromium } from '#tests/e2e/driver.ts'
import { seriousFaults, sideways } from '#tests/e2e/screens.ts'
import { type ServedInstance, serveInstance } from '#tests/support/served-instance.ts'
import { en } from '#web/text/en.ts'

withChromium()
const dir = folder()
const alder = 'SA11'
const cluster = [0, 1, 2, 3].map((i) => ({ lng: 40.5 + i * 0.0006, lat: -1.5 }))
/** Single buildings of the same district, kilometres away: comparable streets. */
const alone = [
  { lng: 40.2, lat: -1.2 },
  { lng: 40.8, lat: -1.2 },
  { lng: 40.2, lat: -1.8 },
]
const [first, opened, last] = ['2023-01', '2025-07', '2026-10']
const before = { from: '2024-07', to: '2025-06' }
const after = { from: '2025-08', to: '2026-07' }
/** About this many metres to the north. */
const north = (metres: number): number => metres / 111_195

/** Five a month by the cluster until the centre opens and one since; five a month, farther from the door, around each single building. */
type Planted = { month: string; lng: number; lat: number }
const planted: Planted[] = Array.from({ length: countMonths(first, last) }, (_, i) => addMonths(first, i)).flatMap(
  (month, i) => {
    const some = (usual: number, at: number): number => usual + ([0, 1, -1, 2, -2][(i * 3 + at) % 5] ?? 0)
    const here = month < opened ? some(5, 0) : 1
    return [
      ...Array.from({ length: here }, (_, k) => ({ month, lng: 40.5 + (k % 4) * 0.0006, lat: -1.5 + north(40) })),
      ...alone.flatMap(({ lng, lat }, at) => [
        ...Array.from({ length: some(5, at + 1) }, () => ({ month, lng, lat: lat + north(380) })),
        ...(i % 3 === 0 ? [{ month, lng, lat: lat + north(60) }] : []),
      ]),
    ]
  },
)
const incidents = planted.map(
  ({ month, lng, lat }, i) => `P-${i},${month}-1${i % 9},Armed robbery,${lat.toFixed(6)},${lng.toFixed(6)},Alder,0`,
)
const byTheCluster = ({ from, to }: typeof before): number =>
  planted.filter(({ month, lat }) => lat === -1.5 + north(40) && month >= from && month <= to).length

let served: ServedInstance
const tokens = new Map<Role, string>()
beforeAll(async () => {
  const file = (name: string, lines: readonly string[]): string => {
    writeFileSync(join(dir, name), `${lines.join('\n')}\n`)
    return join(dir, name)
  }
  await upstream(dir, 'init', '--name', 'Samplia', '--code', 'SA')
  const reported = file('incidents-by-hand.csv', [
    'Incident ID,Date of incident,Type,Latitude,Longitude,District,Killed',
    ...incidents,
  ])
  const asked = file('answer-counts_2025.csv', [
    'geo_level,geo_code,trust_in_the_police,total',
    ...['A lot,14', 'Somewhat,26', 'Just a little,70', 'Not at all,90'].map((line) => `district,${alder},${line}`),
  ])
  const { code, err } = await upstream(dir, 'import', 'data/samples/boundaries.geojson', reported, asked)
  expect(code, err).toBe(0)
  served = await serveInstance({ keep: dir })
  const issued = (['planner', 'field-officer'] as const).map(async (role) => {
    tokens.set(role, (await upstream(dir, 'token', '--role', role, '--json')).json.token)
  })
  await Promise.all(issued)
})
afterAll(async () => {
  await served?.stop()
  rmSync(dir, { recursive: true, force: true })
})

const headers = () => ({ origin: served.url, [pageHeader]: served.url })
async function signedIn(role: Role, size: 'phone' | 'wide'): Promise<Person> {
  const person = await newPerson({ size, worksOffline: role === 'field-officer' })
  const token = tokens.get(role)
  const answer = await person.context.request.post(`${served.url}/api/session`, { data: { token }, headers: headers() })
  expect(answer.status()).toBe(200)
  return person
}
const get = async (person: Person, path: string) =>
  (await person.context.request.get(`${served.url}/api/${path}`)).json()
async function puts(person: Person, path: string, data: object): Promise<void> {
  const answer = await person.context.request.put(`${served.url}/api/${path}`, { data, headers: headers() })
  expect(answer.status(), await answer.text()).toBe(201)
}
async function chooses({ page }: Person, label: string | RegExp, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
const id = (n: number): string => `8b1c2f5e-6f0b-4a8e-9a57-${String(n).padStart(12, '0')}`

/** Without a network, one building after the other; then the phone finds it again. */
async function logsBuildings(officer: Person): Promise<void> {
  const { page, context } = officer
  await context.grantPermissions(['geolocation'], { origin: served.url })
  await officer.open(`${served.url}/report?ask=all`)
  await page.getByRole('button', { name: en.report.keep }).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await context.setOffline(true)
  for (const { lng, lat } of cluster) {
    await context.setGeolocation({ longitude: lng, latitude: lat, accuracy: 6 })
    await page
      .getByRole('radio', { name: /^Abandoned building/ })
      .locator('xpath=ancestor::label')
      .click()
    await page.getByRole('radio', { name: en.report.where.ways.gps }).locator('xpath=ancestor::label').click()
    const find = page.getByRole('button', { name: en.report.where.find })
    if (await find.isVisible()) await find.click()
    await page.getByText(en.report.where.exactTo('6 m')).waitFor()
    await page.getByLabel(en.report.check.observedAt).fill('2025-03-01T10:00')
    await page.getByRole('button', { name: en.report.keep }).click()
    await page.getByText(en.report.kept.title).first().waitFor()
    await page.goto(`${served.url}/report?ask=all`)
  }
  await context.setOffline(false)
  await page.getByText(en.outbox.sent(cluster.length)).waitFor({ timeout: 60_000 })
}

async function writesDownWhatWomenAsk(officer: Person): Promise<void> {
  const { page } = officer
  const words = en.consult
  await officer.open(`${served.url}/asked-and-got?consultation=new&pcodes=${alder}`)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.place).fill('Mill school')
  await dialog.getByLabel(words.heldOn).fill('2025-04-02')
  await dialog.getByLabel(words.people).fill('14')
  await chooses(officer, new RegExp(`${words.wish(1)}$`), 'Refurbish or pull down abandoned buildings')
  expect(await sideways(page)).toBe(0)
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: en.actionPlan.form.keep }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: en.askedAndGot.by.women }).waitFor()
  await page.getByText('Refurbish or pull down abandoned buildings').first().waitFor()
}

test('from buildings logged on a phone to the printed page', async () => {
  const officer = await signedIn('field-officer', 'phone')
  await logsBuildings(officer)
  for (const [i, position] of alone.entries())
    await puts(officer, `observations/${id(i)}`, {
      kind: 'abandoned-building',
      observedAt: '2025-03-02T10:00:00Z',
      position,
      accuracyM: 6,
      positionSource: 'gps',
    })
  await writesDownWhatWomenAsk(officer)

  const planner = await signedIn('planner', 'wide')
  const { page } = planner
  const period = `from=${before.from}&to=${before.to}`
  const { clusters } = await get(planner, `hotspots?${period}`)
  expect(clusters).toMatchObject([
    { count: 4, pcode: alder, incidentsWithin250M: byTheCluster(before), comparison: { singleBuildings: 3 } },
  ])
  const [{ comparison, siteIds }] = clusters
  expect(comparison.finding.code).toBe('streets-differ')
  expect(comparison.lo).toBeGreaterThan(1)
  const { indicators } = await get(planner, `districts/${alder}?to=${last}`)
  const trust = indicators.find(({ id: of }: { id: string }) => /trust.*police/.test(of))
  expect(trust.estimate.value).toBeCloseTo(0.2, 9)

  await planner.open(`${served.url}/?pcode=${alder}&${period}`)
  await planner.opensEvidence('Alder', en.panel.places.title)
  await planner
    .panel('Alder')
    .getByText(en.spots.streets.cluster('4', String(byTheCluster(before))))
    .waitFor()

  const commitmentId = id(10)
  await puts(planner, `commitments/${commitmentId}`, {
    pcode: alder,
    promise: 'Make the mill a youth centre',
    owner: 'Town council',
    promisedOn: '2025-05-01',
    dueOn: '2025-12-31',
    raisedBy: 'women',
    priority: 'refurbish-buildings',
    siteId: siteIds[0],
  })
  await planner.open(`${served.url}/action-plan`)
  await page.getByRole('link', { name: en.register.fromCommitment }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel(en.register.name).inputValue()).toBe('Make the mill a youth centre')
  await dialog.getByLabel(en.register.name).fill('Mill youth centre')
  await chooses(planner, new RegExp(`${en.register.kind}$`), 'Youth centre')
  expect(await dialog.getByRole('radio', { name: /^Development/ }).isChecked()).toBe(true)
  await dialog.getByLabel(en.register.startsOn).fill(`${opened}-01`)
  await dialog.getByLabel(en.register.amount).fill('90000')
  await dialog.getByLabel(en.register.currency).fill('BAM')
  await dialog.getByLabel(en.register.perUsd('BAM')).fill('1.8')
  await dialog.getByText(en.register.inDollars('50,000')).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: en.actionPlan.form.keep }).click()
  await page.getByRole('heading', { level: 2, name: 'Mill youth centre' }).waitFor()

  const { rows } = await get(planner, `evaluations?to=${last}`)
  expect(rows).toMatchObject([
    {
      name: 'Mill youth centre',
      dimension: 'development',
      budgetUsd: 50_000,
      windows: { months: 12, before, after },
      treated: { before: byTheCluster(before), after: byTheCluster(after) },
      verdict: 'fell',
      holdsAmongAll: true,
    },
  ])
  await planner.open(`${served.url}/did-it-work?to=${last}`)
  await page.getByRole('heading', { name: en.evaluation.verdicts.fell }).waitFor()
  await page.getByRole('link', { name: 'Mill youth centre' }).waitFor()

  await puts(planner, `commitments/${commitmentId}/moves/${id(11)}`, {
    movedOn: `${opened}-02`,
    state: 'done',
    doneOn: `${opened}-01`,
  })
  await officer.open(`${served.url}/action-plan`)
  await officer.page.getByRole('button', { name: en.actionPlan.askCommunity }).click()
  const asking = officer.page.getByRole('dialog')
  const { form } = en.actionPlan
  await asking.getByText(form.verdictChoices.agreed).click()
  for (const [group, count] of [
    [form.women, '13'],
    [form.men, '12'],
    [form.youth, '6'],
    [form.minority, '0'],
  ] as const)
    await asking.getByLabel(group, { exact: true }).fill(count)
  await asking.getByRole('button', { name: form.keep }).click()
  await officer.page.getByRole('heading', { name: en.actionPlan.groups.agreed }).waitFor()
  expect((await get(planner, 'commitments')).rows).toMatchObject([{ confirmed: true, raisedBy: 'women' }])

  await planner.open(`${served.url}/brief?pcode=${alder}&to=${last}&indicator=${trust.id}`)
  await page.getByText(`${en.evaluation.verdicts.fell}.`).waitFor()
  await page.emulateMedia({ media: 'print' })
  const sheet = await page.getByRole('article').innerText()
  expect(sheet).toContain('Refurbish or pull down abandoned buildings')
  expect(sheet).toContain('Mill youth centre')
  expect(sheet).toContain(`${en.evaluation.verdicts.fell}.`)
  expect(sheet).toContain('20 %')
  expect(sheet).toContain(en.brief.promised.confirmed(1, 0))
  expect((await page.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(10_000)
  await planner.leaves()
  await officer.leaves()
})
