/** Chapters about a place and what happens around it: counted by a reader who has only the positions the API hands out. */
import { describe, expect, it } from 'vitest'
import { weightedDisplacementDifference } from '#api/analytics/evaluation/displacement.ts'
import { rateRatio } from '#api/analytics/evaluation/rate-ratio.ts'
import { haversineM } from '#api/analytics/spatial/distance.ts'
import { POLICE_POST, YOUTH_CENTRE } from '#data/generate/story.ts'
import { siteClusters } from '#data/generate/story-sites.ts'
import { type DemoApp, known } from './demo-app.ts'

type Months = readonly [from: string, to: string]
type Ring = readonly [fromM: number, toM: number]
const street: Ring = [0, 500]
const nextStreet: Ring = [500, 1500]

/** Counts armed incidents known to the exact place around a cluster of buildings. */
async function around(demo: DemoApp) {
  const { incidentKinds } = await demo.ask('catalogue')
  const kinds = incidentKinds.filter((kind: any) => kind.armed).map((kind: any) => kind.id)
  const points = await demo.ask('incidents/points', { from: '2023-01', to: '2026-06', kinds: kinds.join(',') })
  const { clusters } = await demo.ask('hotspots', { from: '2023-01', to: '2024-06' })
  const centreOf = (id: string): [number, number] => {
    const { pcode } = known(siteClusters.find((cluster) => cluster.id === id))
    const { centre } = known(clusters.find((cluster: any) => cluster.pcode === pcode))
    return [centre.lng, centre.lat]
  }
  const count = (id: string, ring: Ring, months: Months): number =>
    points.date.filter((date: string, i: number) => {
      if (points.geoPrecision[i] !== 1 || date < `${months[0]}-01` || date > `${months[1]}-31`) return false
      const away = haversineM(centreOf(id), [points.lng[i], points.lat[i]])
      return away >= ring[0] && away < ring[1]
    }).length
  return (id: string, ring: Ring, before: Months, after: Months) => ({
    before: count(id, ring, before),
    after: count(id, ring, after),
  })
}

const ratioOf = (counts: { before: number; after: number }, months: number) => {
  const found = rateRatio(counts.after, months, counts.before, months)
  if (found.status !== 'ok') throw new Error('the rate ratio could not be tested')
  return { lo: found.lo, hi: known(found.hi) }
}

export const nearSites = (demoOf: () => DemoApp) => {
  describe('the clusters of abandoned buildings', () => {
    it('are seven while all stand, each with all of its buildings, and fewer once some are in use or gone', async () => {
      const asked = { from: '2023-07', to: '2024-06' }
      const { clusters, fictional } = await demoOf().ask('hotspots', asked)
      expect(fictional).toBe(true)
      expect(Object.fromEntries(clusters.map((c: any) => [c.pcode, c.count]))).toEqual(
        Object.fromEntries(siteClusters.map(({ pcode, sites }) => [pcode, sites])),
      )
      for (const cluster of clusters) expect(cluster.siteIds).toHaveLength(cluster.count)
      const now = await demoOf().ask('hotspots')
      const gone = siteClusters.filter(({ states }) =>
        ['refurbished', 'demolished'].includes(known(states.at(-1))[1] as string),
      )
      expect(now.clusters.map((c: any) => c.pcode).sort()).toEqual(
        siteClusters
          .filter((cluster) => !gone.includes(cluster))
          .map(({ pcode }) => pcode)
          .sort(),
      )
    })

    it('have more armed crime near them than a scattered building has, where the story puts it', async () => {
      const { clusters } = await demoOf().ask('hotspots', { from: '2023-07', to: '2024-06' })
      const armed = new Map<string, number>(clusters.map((c: any) => [c.pcode, c.armedWithin250M]))
      for (const { pcode } of siteClusters) expect(armed.get(pcode), pcode).toBeGreaterThan(0)
      expect(known(armed.get('XV0408'))).toBeGreaterThan(known(armed.get('XV0205')))
    })
  })

  describe('the youth centre', () => {
    const before: Months = ['2023-10', '2025-01']
    const after: Months = ['2025-03', '2026-06']

    it('is followed by much less armed crime within 500 m, while the comparison held steady, and none moved next door', async () => {
      const counted = await around(demoOf())
      const treated = counted(YOUTH_CENTRE.cluster, street, before, after)
      const compared = counted(YOUTH_CENTRE.comparison, street, before, after)
      expect(ratioOf(treated, 16).hi).toBeLessThan(0.6)
      const elsewhere = ratioOf(compared, 16)
      expect([elsewhere.lo < 1, elsewhere.hi > 1]).toEqual([true, true])
      const ring = counted(YOUTH_CENTRE.cluster, nextStreet, before, after)
      const comparedRing = counted(YOUTH_CENTRE.comparison, nextStreet, before, after)
      expect(weightedDisplacementDifference(treated, compared, ring, comparedRing).hi).toBeLessThan(0)
    })

    it('is followed by women feeling safer after dark and by trust in the police: the intervals do not touch', async () => {
      const asked = { pcodes: YOUTH_CENTRE.pcode, from: '2023-01', to: '2026-06', by: 'place' }
      const women = await demoOf().ask('series', { ...asked, indicator: 'safe-after-dark', group: 'sex:female' })
      const trust = await demoOf().ask('series', { ...asked, indicator: 'trust-police' })
      for (const { lines } of [women, trust]) {
        expect(lines.map((line: any) => line.id)).toEqual([YOUTH_CENTRE.pcode])
        expect(lines[0].waves.map((wave: any) => wave.waveId)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `wave-${n}`))
        const [then, now] = [lines[0].waves[3].estimate, lines[0].waves[6].estimate]
        expect(now.lo).toBeGreaterThan(then.hi)
      }
    })

    it('says the same on the page of the district, with the centre, the promise and who asked for it', async () => {
      const { waves, interventions, commitments, consultations } = await demoOf().ask(
        `districts/${YOUTH_CENTRE.pcode}`,
        {
          from: '2023-01',
          to: '2026-06',
          indicator: 'safe-after-dark',
        },
      )
      const asked = { pcodes: YOUTH_CENTRE.pcode, from: '2023-01', to: '2026-06', indicator: 'safe-after-dark' }
      const { lines } = await demoOf().ask('series', { ...asked, group: 'sex:female' })
      expect(waves.map((wave: any) => wave.women.value)).toEqual(lines[0].waves.map((w: any) => w.estimate.value))
      const centre = interventions.find((row: any) => row.kind === 'youth-centre')
      expect(centre).toMatchObject({ startsOn: YOUTH_CENTRE.opens, dimension: 'development', phase: 'active' })
      expect(commitments.find((row: any) => row.promise.includes('youth centre'))).toMatchObject({
        state: 'done',
        confirmed: true,
      })
      const first = consultations.filter((row: any) => row.heldOn < '2025').flatMap((row: any) => row.priorities)
      expect(first).toContainEqual(
        expect.objectContaining({ rank: 1, priority: 'refurbish-buildings', raisedBy: 'women' }),
      )
    })
  })

  describe('the police post', () => {
    it('only moved armed crime to the next street: less here, more there, together no difference', async () => {
      const before: Months = ['2023-01', '2024-06']
      const after: Months = ['2024-08', '2026-01']
      const counted = await around(demoOf())
      const treated = counted(POLICE_POST.cluster, street, before, after)
      const ring = counted(POLICE_POST.cluster, nextStreet, before, after)
      expect(ratioOf(treated, 18).hi).toBeLessThan(0.7)
      expect(ratioOf(ring, 18).lo).toBeGreaterThan(1.2)
      const control = counted(POLICE_POST.comparison, street, before, after)
      const controlRing = counted(POLICE_POST.comparison, nextStreet, before, after)
      const { lo, hi } = weightedDisplacementDifference(treated, control, ring, controlRing)
      expect([lo < 0, hi > 0]).toEqual([true, true])
    })
  })
}
