// Every "How do we know?" leads somewhere: each link to a method names an entry of the Methods page, and each view has one.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { methodIds } from '#api/contract/methods.ts'
import { statistics } from '#api/docs/statistics.ts'
import { columnMethods } from '#web/panels/column-methods.ts'
import { en } from '#web/text/en.ts'

const files = readdirSync('web', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: `web/${path}`, source: readFileSync(`web/${path}`, 'utf8') }))
const links = files.flatMap(({ path, source }) =>
  [...source.matchAll(/\b(?:method=|method: |to="\/methods"\s+hash=)\{?["']([a-z][a-z-]*)["']/g)].map(
    ([, to = '']) => `${to} from ${path}`,
  ),
)
const anchors = [...methodIds, en.methods.catalogue.id, en.methods.data.id]

it('names only entries that exist', () => {
  expect(links.length).toBeGreaterThan(12)
  expect(links.filter((link) => !anchors.some((id) => link.startsWith(`${id} from`)))).toEqual([])
})

it('keeps the anchors that were given out', () => {
  const given =
    'perception suppression grievances rates smoothing upstream hotspots point-clusters interventions representativeness coverage'
  expect(given.split(' ').filter((id) => !anchors.includes(id))).toEqual([])
})

it('links every view’s legend to its method', () => {
  const legends = files.filter(({ path }) => /^web\/layers\/.*\/style\.ts$/.test(path))
  const silent = legends.filter(({ source }) => /\blook: /.test(source) && !/\bmethod: '/.test(source))
  expect(legends.length).toBeGreaterThan(5)
  expect(silent.map(({ path }) => path)).toEqual([])
})

it('leaves only what is counted or said by others, not worked out, without a statistic', () => {
  const counted = methodIds.filter((id) => !statistics.some((s) => s.methods.includes(id)))
  expect(counted).toEqual(['coverage', 'external-forecasts', 'interventions'])
})

it('says each method in words, once', () => {
  const titles = Object.values(en.methods.entries).map(({ title }) => title)
  expect(new Set(titles).size).toBe(methodIds.length)
  for (const { meaning, caveats } of Object.values(en.methods.entries)) {
    expect(meaning.length).toBeGreaterThan(60)
    expect(caveats.length).toBeGreaterThan(0)
  }
})

it('links every column of figures, on the map and in Explore', () => {
  const ids = (path: string) =>
    [...readFileSync(path, 'utf8').matchAll(/(?:id: |Column\(|plain\(\s*)'(\w+)'/g)].map(([, id = '']) => id)
  const columns = [...ids('web/panels/district-columns.tsx'), ...ids('web/screens/explore/explore-columns.tsx')]
  const names = ['name', 'region', 'compare', 'mark']
  expect(columns.length).toBeGreaterThan(20)
  expect(columns.filter((id) => !names.includes(id) && columnMethods[id] === undefined)).toEqual([])
})
