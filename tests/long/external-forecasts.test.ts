/** What others expect is a layer of its own: by whom, issued when, of which month; an earlier issue can be chosen; a district's panel says it is theirs. */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folder, upstream } from '#tests/cli/run.ts'
import { newPerson, type Person, withChromium } from '#tests/e2e/driver.ts'
import { type ServedInstance, serveInstance } from '#tests/support/served-instance.ts'
import { en } from '#web/text/en.ts'

withChromium()
const dir = folder()
const { expected } = en
let served: ServedInstance
let token: string

beforeAll(async () => {
  await upstream(dir, 'init', '--name', 'Samplia', '--code', 'SA')
  const files = [
    'boundaries.geojson',
    'incidents.csv',
    'views_fatalities003_2025_01_t01_cm.csv',
    'views_fatalities003_2025_01_t01_pgm.csv',
    'views-api.json',
    'acled-cast.csv',
  ]
  await upstream(dir, 'import', ...files.map((name) => `data/samples/${name}`))
  served = await serveInstance({ keep: dir })
  token = (await upstream(dir, 'token', '--role', 'planner', '--json')).json.token
})
afterAll(async () => {
  await served.stop()
  rmSync(dir, { recursive: true, force: true })
})

/** Somebody who pasted a token at "Sign in": a person at a page. */
async function signedIn(): Promise<Person> {
  const person = await newPerson({ size: 'wide' })
  await person.context.addCookies([{ name: 'upstream_token', value: token, url: served.url }])
  return person
}
const layerOf = (person: Person) => person.page.locator('[data-layer="external-forecasts"]')
const keyOf = (person: Person) => person.page.getByTestId('external-forecasts-key')
const choose = async ({ page }: Person, label: string, option: string) => {
  await page.getByRole('region', { name: expected.layer }).getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('the layer is in the list, opens on the newest issue, and an earlier one can be chosen', async () => {
  const planner = await signedIn()
  await planner.open(`${served.url}/`)
  await planner.page.getByRole('button', { name: en.map.layersLabel }).click()
  await planner.page.getByText(expected.layer, { exact: true }).click()
  await expect.poll(() => layerOf(planner).getAttribute('data-vintage')).toBe('fatalities003_2025_02_t01')
  // The country alone, in the first month the issue speaks of.
  expect(await layerOf(planner).getAttribute('data-shown')).toBe('1')
  expect(await layerOf(planner).getAttribute('data-month')).toBe('2025-03')
  await keyOf(planner).getByText(expected.theirs).waitFor()
  await choose(planner, expected.issue, expected.issueShort('', null, 'Jan 2025'))
  await expect.poll(() => layerOf(planner).getAttribute('data-vintage')).toBe('fatalities003_2025_01_t01')
  // This one has cells: drawn as cells, the country not over them.
  await expect.poll(() => layerOf(planner).getAttribute('data-shown')).toBe('5')
  expect(new URL(planner.page.url()).searchParams.get('issue')).toBe('fatalities003_2025_01_t01')
  await keyOf(planner).getByText(expected.areas.cell).waitFor()
  await planner.leaves()
})

test('regions of CAST are drawn for who is signed in, and for nobody else', async () => {
  const address = `${served.url}/?layers=external-forecasts&expected=events-total&expectedIn=2025-02`
  const planner = await signedIn()
  await planner.open(address)
  await expect.poll(() => layerOf(planner).getAttribute('data-shown')).toBe('2')
  await keyOf(planner)
    .getByText(expected.issued('2025-02-06', '6 Feb 2025', null))
    .waitFor()
  await planner.leaves()
  const stranger = await newPerson({ size: 'wide' })
  await stranger.open(address)
  await keyOf(stranger).getByText(expected.kept('2', expected.issuers['acled-cast'])).waitFor()
  expect(await layerOf(stranger).getAttribute('data-shown')).toBe('0')
  await stranger.leaves()
})

test('the panel says whose it is, of what area, and what was counted since', async () => {
  const planner = await signedIn()
  await planner.open(`${served.url}/?pcode=SA11`)
  const panel = planner.page.getByTestId('district-panel')
  await panel.getByText(expected.panel.title, { exact: true }).click()
  await panel.getByText(expected.theirs).waitFor()
  await panel.getByRole('button', { name: expected.outcome }).click()
  await planner.page.getByRole('option', { name: expected.outcomes['events-total'] }).click()
  const table = panel.getByRole('table', {
    name: expected.panel.caption(
      expected.outcomes['events-total'],
      expected.panel.about(expected.panel.of.region, 'South'),
    ),
  })
  const february = await table.getByRole('row').filter({ hasText: 'Feb 2025' }).innerText()
  expect(february.split(/\s*\t\s*/)).toEqual(['Feb 2025', '14 events', '12'])
  await panel.getByText(expected.panel.why['not-held']).waitFor()
  await planner.leaves()
})
