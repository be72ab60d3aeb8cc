/** GDAL reads the doors over a real port: as many features as there are, each saying what it says here. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '#tests/support/built.ts'
import { gdal, ogr2ogr, ogrinfo } from '#tests/support/gdal.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

/** Of the first ten none says how many died; the eleventh does. */
const more = Array.from({ length: 40 }, (_, i) => ({
  incidentId: `more:${i}`,
  source: 'more',
  kind: i % 2 === 0 ? 'shooting' : 'theft',
  kindAsReported: null,
  dateStart: '2025-05-05',
  dateEnd: '2025-05-05',
  timePrecision: 'day',
  lng: i % 4 === 0 ? 179.5 : -179.5,
  lat: 1,
  geoPrecision: 1,
  pcode: null,
  regionPcode: null,
  actor: null,
  fatalities: i < 10 ? null : i,
  fatalitiesLow: null,
  fatalitiesHigh: null,
  note: i === 20 ? 'Ünïcode, “quoted”' : null,
}))

describe.skipIf(gdal === null)('GDAL', () => {
  let app: TestApp
  let door: Awaited<ReturnType<typeof listen>>
  let folder: string
  const signedIn = () => ['-oo', `USERPWD=qgis:${app.tokens.planner}`]
  beforeAll(async () => {
    app = await testApp({ rows: { incident: more }, fictional: false })
    folder = await mkdtemp(join(tmpdir(), 'upstream-gdal-'))
    door = await listen(app.app as Parameters<typeof listen>[0], { host: '127.0.0.1', port: 0, dir: folder })
  })
  afterAll(async () => {
    await door.close()
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })
  const counted = async (layer: string, ...options: string[]) =>
    Number(/Feature Count: (\d+)/.exec(await ogrinfo('-so', ...options, `OAPIF:${door.url}/ogc`, layer))?.[1])

  it('finds every collection, and in each as many as there are, by ten or by ten thousand', async () => {
    const list = await ogrinfo(...signedIn(), `OAPIF:${door.url}/ogc`)
    for (const id of ['districts', 'incidents', 'sites', 'observations', 'interventions']) {
      expect(list).toContain(`: ${id} (`)
      const { numberMatched } = (await app.get(`/ogc/collections/${id}/items`)).body
      expect([id, await counted(id, ...signedIn())]).toEqual([id, numberMatched])
      expect([id, await counted(id, ...signedIn(), '-oo', 'PAGE_SIZE=10000')]).toEqual([id, numberMatched])
    }
    expect(await counted('incidents', ...signedIn(), '-where', "kind='theft'")).toBe(22)
    expect(await counted('incidents', ...signedIn(), '-spat', '10', '0', '11', '1')).toBe(2)
    expect(await counted('incidents', ...signedIn(), '-where', "date_start >= '2025/12/01'")).toBe(2)
  })

  it.each([10, 10_000])('copies the very features it is given, pages of %i', async (pageSize) => {
    const copy = join(folder, `incidents-${pageSize}.geojson`)
    await ogr2ogr(
      '-f',
      'GeoJSON',
      copy,
      `OAPIF:${door.url}/ogc`,
      'incidents',
      ...signedIn(),
      '-oo',
      `PAGE_SIZE=${pageSize}`,
    )
    const read = JSON.parse(await readFile(copy, 'utf8')).features
    const { features } = (await app.get('/ogc/collections/incidents/items?limit=10000')).body
    expect(read.length).toBe(features.length)
    for (const [i, feature] of features.entries()) {
      const { id, ...properties } = read[i].properties
      const asGdalWritesDays = Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [
          name,
          typeof value === 'string' && name.startsWith('date_') ? value.replaceAll('/', '-') : value,
        ]),
      )
      expect(asGdalWritesDays).toEqual(feature.properties)
      expect(read[i].geometry).toEqual(feature.geometry)
    }
  })

  it('is shown no more than anybody without a token', async () => {
    expect(await counted('districts')).toBe(9)
    expect(await ogrinfo(`OAPIF:${door.url}/ogc`, 'interventions')).not.toContain('POINT')
    await expect(
      ogrinfo('-al', `OAPIF:${door.url}/ogc`, 'incidents').then((text) => text.match(/OGRFeature/g)),
    ).resolves.toBeNull()
  })
})
