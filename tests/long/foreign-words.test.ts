/**
 * S6: words others wrote (notes, places, names of work and promises, headings and cells of files, properties of features) that would be
 * script anywhere else are shown as words. No script runs, and the policy is not once offended.
 */
import { randomUUID } from 'node:crypto'
import { expect, inject, test } from 'vitest'
import { demoUrl, newPerson, type Person, withChromium } from '#tests/e2e/driver.ts'
import { en } from '#web/text/en.ts'

withChromium()

const ran = 'data-script-ran'
const run = `document.documentElement.setAttribute('${ran}','1')`
const corpus = [
  `<img src=x onerror="${run}">`,
  `"><script>${run}</script>`,
  `<svg/onload=${run}>`,
  `javascript:${run}`,
  `'-${run}-'`,
  `{{constructor.constructor("${run}")()}}`,
  `<a href="javascript:${run}">here</a>`,
  `<iframe srcdoc="<script>parent.${run}</script>">`,
  `</textarea><style>*{background:url(//nowhere.invalid)}</style>`,
]
const all = corpus.join(' ')

async function send(method: string, path: string, body: unknown): Promise<any> {
  const headers = { Authorization: `Bearer ${inject('demoTokens').steward}`, 'Content-Type': 'application/json' }
  const answer = await fetch(`${demoUrl()}${path}`, { method, headers, body: JSON.stringify(body) })
  const text = await answer.text()
  expect([path, answer.ok ? '' : text]).toEqual([path, ''])
  return JSON.parse(text)
}

/** Whatever a picture in the page could do, it has done by then. */
async function shows(person: Person, address: string, words: string): Promise<void> {
  await person.open(address)
  await person.title.first().waitFor()
  await person.page.getByText(words, { exact: false }).filter({ visible: true }).first().waitFor()
  await person.page.waitForTimeout(100)
  expect(await person.page.evaluate((name) => document.documentElement.hasAttribute(name), ran), address).toBe(false)
}

test('S6: in reports, promises, work, tokens and files they are words', async () => {
  const pcode = 'XV0408'
  const seen = { kind: 'other', observedAt: new Date().toISOString(), positionSource: 'typed' }
  await send('PUT', `/api/observations/${randomUUID()}`, { ...seen, placeText: all.slice(0, 200), note: all })
  await send('PUT', `/api/commitments/${randomUUID()}`, {
    ...{ pcode, promise: all.slice(0, 300), owner: corpus[0], promisedOn: '2026-06-01', dueOn: '2026-06-02' },
  })
  await send('PUT', `/api/interventions/${randomUUID()}`, {
    ...{
      pcode,
      name: corpus[1],
      kind: 'water-point',
      dimension: 'development',
      actor: corpus[2],
      startsOn: '2030-01-01',
    },
  })
  const program = await send('POST', '/api/tokens', {
    name: corpus[0],
    role: 'analyst',
    scopes: ['read'],
    expiresInDays: 1,
  })
  const headers = { Authorization: `Bearer ${program.token}` }
  expect((await fetch(`${demoUrl()}/api/exports/interventions.csv`, { headers })).status).toBe(200)
  const steward = await newPerson({ role: 'steward', size: 'laptop' })
  await shows(steward, '/places-to-settle', '<img src=x')
  await shows(steward, '/action-plan?on=2026-07-01', '<img src=x')
  await shows(steward, '/tokens', '<img src=x')
  await shows(steward, '/activity?did=taken', '<img src=x')
  await shows(steward, `/?pcode=${pcode}`, en.frame.product)
  await steward.leaves()
})

test('S6: a file whose headings, cells, name and properties are script is shown and refused in words', async () => {
  const steward = await newPerson({ role: 'steward', size: 'laptop' })
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const csv = `${corpus.map(quoted).join(',')}\r\n${corpus.map(quoted).join(',')}\r\n`
  const properties = Object.fromEntries(corpus.map((word) => [word, word]))
  const feature = { type: 'Feature', geometry: { type: 'Point', coordinates: [41, 2] }, properties }
  const geojson = JSON.stringify({ type: 'FeatureCollection', features: [feature, feature] })
  for (const [name, body] of [
    ['<img src=x onerror=x>.csv', csv],
    ['script.geojson', geojson],
  ] as const) {
    await steward.open('/import')
    const [chooser] = await Promise.all([
      steward.page.waitForEvent('filechooser'),
      steward.page.getByRole('button', { name: en.imports.drop.choose }).click(),
    ])
    await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(body) })
    await steward.page.getByText('onerror').or(steward.page.getByRole('alert')).first().waitFor()
    await steward.page.waitForTimeout(200)
    expect(await steward.page.evaluate((attribute) => document.documentElement.hasAttribute(attribute), ran)).toBe(
      false,
    )
  }
  await steward.leaves()
})
