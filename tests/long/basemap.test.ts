/** The ground under the map: built in, from an archive of our own, or from a style elsewhere; and still a map when that fails. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Basemap } from '#api/settings.ts'
import { newPerson, withChromium } from '#tests/e2e/driver.ts'
import { createApp, listen } from '#tests/support/built.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { writeTinyPmtiles } from '#tests/support/tiny-pmtiles.ts'
import { mapPalette } from '#web/map/palette.ts'

withChromium()

const palette = mapPalette(false)
/** Dry land in the built-in ground, the middle of the lake in the tiny archive. */
const inTheLake = '/?at=-74.5,59.5,6'
const styleColour = '#123456'

let tiny: TestApp
let folder: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  tiny = await testApp()
  folder = await freshFolder()
})
afterAll(async () => {
  await tiny.close()
  await folder.remove()
})

/** Opens the map over that basemap: what was asked of which address, and the colour in the middle once all is drawn. */
async function seen(basemap: Basemap, isSettled: (asked: readonly string[]) => boolean) {
  const settings = { ...tiny.deps.settings, dir: folder.dir, basemap }
  const served = await listen(createApp({ ...tiny.deps, settings }), settings)
  const person = await newPerson()
  const asked: string[] = []
  const faults: string[] = []
  person.page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  person.page.on('requestfinished', (request) => asked.push(request.url()))
  person.page.on('requestfailed', (request) => asked.push(request.url()))
  try {
    await person.open(`${served.url}${inTheLake}`)
    await person.seesTheMapDrawn()
    await expect.poll(() => isSettled(asked), { timeout: 30_000 }).toBe(true)
    const middle = () => person.page.locator('canvas.maplibregl-canvas').evaluate(colourInTheMiddle)
    const credit = () => person.page.locator('.maplibregl-ctrl-attrib-inner').allTextContents()
    const colourBecomes = async (colour: string) => {
      await expect.poll(middle, { timeout: 30_000 }).toBe(colour)
      await person.seesTheMapDrawn()
      expect(await middle()).toBe(colour)
    }
    return { asked, faults, colourBecomes, credit, leaves: () => leaves() }
  } catch (error) {
    await leaves()
    throw error
  }
  async function leaves() {
    await person.leaves()
    await served.close()
  }
}

function colourInTheMiddle(canvas: SVGElement | HTMLElement): string {
  const paper = document.createElement('canvas').getContext('2d')
  if (paper === null || !(canvas instanceof HTMLCanvasElement)) return 'none'
  paper.drawImage(canvas, -canvas.width / 2, -canvas.height / 2)
  const [r = 0, g = 0, b = 0] = paper.getImageData(0, 0, 1, 1).data
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

const asksFor = (part: string) => (asked: readonly string[]) => asked.some((url) => url.includes(part))

test('without a setting the built-in ground is drawn and no reader of archives is fetched', async () => {
  const map = await seen({ sort: 'none' }, asksFor('/api/basemap'))
  await map.colourBecomes(palette.landElsewhere)
  expect(map.asked.filter((url) => /basemap-(archive|elsewhere)|\.pmtiles/.test(url))).toEqual([])
  await map.leaves()
})

test('an archive is read in ranges and drawn in our colours, with its credit', async () => {
  const path = join(folder.dir, 'ground.pmtiles')
  writeTinyPmtiles(path)
  const map = await seen({ sort: 'pmtiles', path }, asksFor('/basemap.pmtiles'))
  await map.colourBecomes(palette.sea)
  expect((await map.credit()).join()).toContain('Tinyland Maps')
  expect(map.faults).toEqual([])
  await map.leaves()
})

test('a style from another server lies beneath our layers', async () => {
  const layers = [{ id: 'sea', type: 'background', paint: { 'background-color': styleColour } }]
  const elsewhere = createServer((_, answer) => {
    answer.setHeader('Access-Control-Allow-Origin', '*').end(JSON.stringify({ version: 8, sources: {}, layers }))
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const { port } = elsewhere.address() as AddressInfo
  const map = await seen({ sort: 'style', url: `http://127.0.0.1:${port}/style.json` }, asksFor('/style.json'))
  await map.colourBecomes(styleColour)
  await map.leaves()
  elsewhere.close()
})

test('a style nobody answers for leaves the built-in ground', async () => {
  const map = await seen({ sort: 'style', url: 'http://127.0.0.1:9/style.json' }, asksFor('/style.json'))
  await map.colourBecomes(palette.landElsewhere)
  await map.leaves()
})
