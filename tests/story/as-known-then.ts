/** What was known on an earlier day, and what every answer says of itself. */
import { describe, expect, it } from 'vitest'
import { earlierWaveDates } from '#data/generate/story-earlier.ts'
import type { DemoApp } from './demo-app.ts'

const answers = [
  'districts',
  'districts?level=region',
  'districts/XV0408',
  'participation',
  'series',
  'incidents?limit=1',
  'incidents/points?from=2026-06',
  'sites',
  'interventions',
  'observations?limit=1',
  'hotspots',
  'upstream',
]

const yearly = earlierWaveDates.map(([startedOn]) => `yearly-${startedOn.slice(0, 4)}`)

export const asKnownThen = (demoOf: () => DemoApp) => {
  describe('as known on an earlier day', () => {
    it('there were fewer records, fewer waves and fewer observations', async () => {
      const total = async (what: string, asOf?: string): Promise<number> =>
        (await demoOf().ask(what, { from: '2023-01', to: '2026-06', limit: 1, ...(asOf ? { asOf } : {}) })).total
      for (const what of ['incidents', 'observations']) {
        const grown = [await total(what, '2023-06-30'), await total(what, '2024-06-30'), await total(what)]
        expect(grown[0], what).toBeGreaterThan(0)
        expect(grown, what).toEqual([...new Set(grown)].sort((a, b) => a - b))
      }
      const { waves } = await demoOf().ask('catalogue', { asOf: '2024-03-01' })
      expect(waves.map((wave: any) => wave.waveId)).toEqual([...yearly, 'wave-1', 'wave-2'])
      const { coverage, to, asOf } = await demoOf().ask('districts', { asOf: '2024-03-01' })
      expect([coverage.lastWave, asOf]).toEqual(['wave-2', '2024-03-01T23:59:59.999Z'])
      expect(to <= '2024-03').toBe(true)
    })

    it('nothing that came in later shows: neither in the rows, nor in the flag, nor in an export', async () => {
      const { rows } = await demoOf().ask('incidents', { from: '2023-01', to: '2026-06', limit: 1, asOf: '2024-03-01' })
      expect(rows[0].dateStart <= '2024-03-01').toBe(true)
      const flag = await demoOf().ask('upstream', { to: '2024-11', asOf: '2024-06-30' })
      expect(['wave-1', 'wave-2', 'wave-3']).toContain(flag.wave)
      const file = await demoOf().ask('exports/incidents.csv', { from: '2023-01', to: '2026-06', asOf: '2023-06-30' })
      const { total } = await demoOf().ask('incidents', { from: '2023-01', to: '2026-06', asOf: '2023-06-30' })
      expect(file.trim().split('\r\n')).toHaveLength(1 + total)
    })

    it('before anything was known there is an empty country, not a failure', async () => {
      const empty = await demoOf().ask('districts', { asOf: '2018-01-01' })
      expect([empty.total, empty.rows, empty.coverage.incidentsInPeriod]).toEqual([0, [], 0])
      expect((await demoOf().ask('incidents', { asOf: '2018-01-01' })).total).toBe(0)
      for (const path of ['series', 'hotspots', 'upstream', 'sites', 'interventions', 'observations']) {
        expect((await demoOf().get(`/api/${path}?asOf=2018-01-01`)).status, path).toBe(200)
      }
      expect((await demoOf().get('/api/districts/XV0408?asOf=2018-01-01')).status).toBe(404)
    })
  })

  describe('fictional', () => {
    it('is what every answer says of itself, to everybody', async () => {
      for (const path of answers) {
        expect((await demoOf().get(`/api/${path}`)).body.fictional, path).toBe(true)
      }
      expect((await demoOf().get('/api/districts', { as: 'anonymous' })).body.fictional).toBe(true)
      const { instance } = await demoOf().ask('health')
      expect(instance).toEqual({ name: 'Velmora', countryCode: 'XV', fictional: true })
    })

    it('is what every file says, in its header and inside', async () => {
      for (const what of ['districts', 'incidents', 'observations', 'interventions']) {
        const asked = `/api/exports/${what}.csv?from=2026-06&to=2026-06&provenance=true`
        const csv = await demoOf().get(asked)
        expect(
          csv.text
            .split('\r\n')
            .filter((line) => line.startsWith('#'))
            .join(' '),
          what,
        ).toMatch(/fictional/i)
        const geojson = await demoOf().get(`/api/exports/${what}.geojson?from=2026-06&to=2026-06`)
        expect(geojson.text, what).toMatch(/fictional/i)
        for (const { headers } of [csv, geojson]) {
          expect(decodeURIComponent(headers.get('X-Export-Provenance') ?? ''), what).toMatch(/fictional/i)
        }
      }
    })
  })
}
