import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { casesAreHere, feedCase, outcome } from './case-files.ts'

describe.runIf(casesAreHere)('cases', () => {
  let instance: EmptyInstance
  beforeEach(async () => {
    instance = await emptyInstance()
  })
  afterEach(() => instance.close())
  const incidents = async () =>
    (
      await instance.rows<{ pcode: string | null; n: number }>(
        'SELECT pcode, count(*)::INTEGER AS n FROM incidents_known(NULL) GROUP BY 1 ORDER BY 1',
      )
    ).map(({ pcode, n }) => [pcode, n])
  const undo = (id: string) => instance.send('DELETE', `/api/imports/${id}`, { as: 'steward' })

  test('revised: same key, other content is a correction, and undo brings the old one back', async () => {
    for (const name of [
      'a-boundaries.geojson',
      'a-population_2025.csv',
      'counts_2024.csv',
      'answers_2024.csv',
      'a-incidents.csv',
    ])
      await feedCase(instance, `revised/${name}`)
    const people = () =>
      instance.rows(
        "SELECT sum(people)::INTEGER AS n FROM population_in(2025, NULL) WHERE pcode = '0101' AND sex IS NULL",
      )
    const before = await people()
    const dry = await feedCase(instance, 'revised/pop-corrected_2025.csv', 'dryRun=true')
    expect(outcome(dry)).toEqual({ accepted: 0, corrected: 2, rejected: 0, duplicate: 0 })
    expect(dry.corrections).toContainEqual(expect.objectContaining({ old: '5000', new: '7000' }))
    expect(await people()).toEqual(before)
    const taken = await feedCase(instance, 'revised/pop-corrected_2025.csv')
    expect(await people()).toEqual([{ n: 14_100 }])
    await undo(taken.id)
    expect(await people()).toEqual(before)
    for (const name of ['a-incidents.csv', 'answers_2024.csv', 'counts_2024.csv'])
      expect((await feedCase(instance, `revised/rev/${name}`)).corrected, name).toBeGreaterThan(0)
  })

  test('revised: the next version of UCDP corrects the events of the one before', async () => {
    await instance.feedSample('boundaries.geojson')
    await instance.feedSample('ucdp-ged.csv')
    const next = await feedCase(instance, 'revised/ucdp-ged-next-version.csv', 'dryRun=true')
    expect(next).toMatchObject({ format: 'ucdp-ged', read: 6, accepted: 0 })
    expect(next.corrections).toContainEqual(expect.objectContaining({ row: 'ucdp:900001', new: '30' }))
  })

  test('same-rows-other-name: three known, one new, one source', async () => {
    await instance.feedSample('boundaries.geojson')
    await feedCase(instance, 'same-rows-other-name/conflict-export_2025-11-20.csv')
    const second = await feedCase(instance, 'same-rows-other-name/conflict-export_2025-11-27.csv')
    expect(outcome(second)).toMatchObject({ accepted: 1, duplicate: 3 })
    expect(
      await instance.rows(
        'SELECT count(*)::INTEGER AS n, count(DISTINCT source)::INTEGER AS sources FROM incidents_known(NULL)',
      ),
    ).toEqual([{ n: 4, sources: 1 }])
  })

  test('boundary-edition: ten exact places follow the ground, forwards and back', async () => {
    await feedCase(instance, 'boundary-edition/edition-2019.geojson')
    await feedCase(instance, 'boundary-edition/incidents.csv')
    const old = await incidents()
    const asked = await feedCase(instance, 'boundary-edition/edition-2024.geojson')
    expect(asked.questions.map(({ key }) => key)).toContain('edition')
    const edition = asked
    expect(edition).toMatchObject({ state: 'accepted' })
    const now = Object.fromEntries(await incidents())
    expect(now.N101).toBeUndefined()
    expect((now.N111 ?? 0) + (now.N112 ?? 0)).toBe(Object.fromEntries(old).N101)
    await undo(edition.id)
    expect(await incidents()).toEqual(old)
  })

  test('archipelago: one feature an island, 20 districts in their regions, people on districts', async () => {
    await feedCase(instance, 'archipelago/archipelago-one-feature-per-island.geojson')
    await feedCase(instance, 'archipelago/archipelago-population_2025.csv')
    await feedCase(instance, 'archipelago/archipelago-incidents.csv')
    const levels = await instance.rows(
      'SELECT level, count(*)::INTEGER AS n FROM places_known(NULL) GROUP BY 1 ORDER BY 1',
    )
    expect(levels).toContainEqual({ level: 'district', n: 20 })
    expect(
      await instance.rows('SELECT DISTINCT place.level FROM population JOIN places_known(NULL) AS place USING (pcode)'),
    ).toEqual([{ level: 'district' }])
    expect((await incidents()).every(([pcode]) => pcode !== null)).toBe(true)
  })

  test.each(['kobo', 'odk'] as const)('surveys: %s.csv is a survey', async (route) => {
    await instance.feedSample('boundaries.geojson')
    const report = await feedCase(instance, `surveys/${route}.csv`, 'dryRun=true')
    expect(report.format).toBe(route)
    expect(report.tables).not.toHaveProperty('incident')
  })
})
