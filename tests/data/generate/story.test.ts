/** Each chapter of the planted truth is found again in the rows, with the statistics the product itself uses. */
import { describe, expect, it } from 'vitest'
import { weightedDisplacementDifference } from '#api/analytics/evaluation/displacement.ts'
import { rateRatio } from '#api/analytics/evaluation/rate-ratio.ts'
import { generateDemo } from '#data/generate/demo.ts'
import {
  COLD,
  DIALOGUE,
  DIVIDED_REGION,
  FEAR_FEW_RECORDS,
  HOT,
  LIGHTING,
  NEVER_ASKED,
  NO_WOMAN_HEARD,
  POLICE_POST,
  RECORDS_LITTLE_FEAR,
  RISING,
  SMALL_CHANGE,
  TURNED_VIOLENT,
  VIOLENT,
  YOUTH_CENTRE,
} from '#data/generate/story.ts'
import { siteClusters } from '#data/generate/story-sites.ts'
import { type Months, type Ring, readDemo, type Who } from './reader.ts'

const demo = readDemo()
const lastYear: Months = ['2025-07', '2026-06']
const street: Ring = [0, 500]
const nextStreet: Ring = [500, 1500]
const clusters = demo.clusters()
const centreOf = (id: string) => clusters.get(siteClusters.find((cluster) => cluster.id === id)!.pcode)!.centre
const beforeAfter = (cluster: string, ring: Ring, before: Months, after: Months) => ({
  before: demo.armedNear(centreOf(cluster), ring, before),
  after: demo.armedNear(centreOf(cluster), ring, after),
})
const known = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('expected a number, found a gap')
  return value
}
const shareOf = (indicator: string, who: Who) => known(demo.share(7, indicator, who).share)
const tested = <T extends { status: string }>(result: T) => {
  if (result.status !== 'ok') throw new Error(`expected a tested result, found ${result.status}`)
  return result as Extract<T, { status: 'ok' }>
}

describe('sites', () => {
  it('form the seven clusters of the story and no other', () => {
    expect([...clusters.keys()].sort()).toEqual(siteClusters.map(({ pcode }) => pcode).sort())
    for (const { pcode, sites } of siteClusters) expect(clusters.get(pcode)?.sites.length).toBe(sites)
    expect(new Set(demo.rows('observation').flatMap(({ siteId }) => siteId ?? [])).size).toBe(350)
  })

  it('keep their history: armed base, secured, youth centre', () => {
    const states = demo.rows('observation').filter((row) => row.siteId === `${YOUTH_CENTRE.pcode}-B01`)
    expect(states.map(({ siteState }) => siteState).filter((state, k, all) => state !== all[k - 1])).toEqual([
      'used-by-armed-group',
      'secured',
      'refurbished',
    ])
  })
})

describe('the youth centre', () => {
  const before: Months = ['2023-10', '2025-01']
  const after: Months = ['2025-03', '2026-06']
  const treated = beforeAfter(YOUTH_CENTRE.cluster, street, before, after)
  const compared = beforeAfter(YOUTH_CENTRE.comparison, street, before, after)

  it('is followed by much less armed crime within 500 m, which held steady at the comparison', () => {
    expect(known(tested(rateRatio(treated.after, 16, treated.before, 16)).hi)).toBeLessThan(0.6)
    const elsewhere = tested(rateRatio(compared.after, 16, compared.before, 16))
    expect([elsewhere.lo < 1, known(elsewhere.hi) > 1]).toEqual([true, true])
  })

  it('did not push it into the next street', () => {
    const ring = beforeAfter(YOUTH_CENTRE.cluster, nextStreet, before, after)
    const comparedRing = beforeAfter(YOUTH_CENTRE.comparison, nextStreet, before, after)
    expect(weightedDisplacementDifference(treated, compared, ring, comparedRing).hi).toBeLessThan(0)
  })

  it('is followed by women feeling safer after dark, and by trust in the police', () => {
    const women = tested(demo.change(4, 7, 'safe-after-dark', { pcode: YOUTH_CENTRE.pcode, sex: 'female' }))
    const trust = tested(demo.change(4, 7, 'trust-police', { pcode: YOUTH_CENTRE.pcode }))
    expect(women.lo).toBeGreaterThan(0.1)
    expect(trust.lo).toBeGreaterThan(0.08)
  })

  it('was asked for by women, promised, done and confirmed', () => {
    const asked = demo.rows('ranked_priority').filter(({ rank, raisedBy }) => rank === 1 && raisedBy === 'women')
    const held = demo
      .rows('consultation')
      .filter(({ pcode, heldOn }) => pcode === YOUTH_CENTRE.pcode && heldOn < '2025')
    expect(
      asked.some(
        (row) => row.priority === 'refurbish-buildings' && held.some((c) => c.consultationId === row.consultationId),
      ),
    ).toBe(true)
    expect(demo.rows('commitment').find(({ promise }) => promise.includes('youth centre'))).toMatchObject({
      state: 'done',
      confirmed: true,
    })
    expect(
      demo.rows('intervention').find(({ pcode, kind }) => pcode === YOUTH_CENTRE.pcode && kind === 'youth-centre'),
    ).toMatchObject({ startsOn: YOUTH_CENTRE.opens, dimension: 'development' })
  })
})

describe('the police post', () => {
  const before: Months = ['2023-01', '2024-06']
  const after: Months = ['2024-08', '2026-01']
  const treated = beforeAfter(POLICE_POST.cluster, street, before, after)
  const ring = beforeAfter(POLICE_POST.cluster, nextStreet, before, after)

  it('only moved armed crime to the next street', () => {
    expect(known(tested(rateRatio(treated.after, 18, treated.before, 18)).hi)).toBeLessThan(0.7)
    expect(tested(rateRatio(ring.after, 18, ring.before, 18)).lo).toBeGreaterThan(1.2)
    const control = beforeAfter(POLICE_POST.comparison, street, before, after)
    const controlRing = beforeAfter(POLICE_POST.comparison, nextStreet, before, after)
    const { lo, hi } = weightedDisplacementDifference(treated, control, ring, controlRing)
    expect([lo < 0, hi > 0]).toEqual([true, true])
  })
})

describe('the upstream flag', () => {
  const now = demo.flags(7, lastYear)
  const then = demo.flags(4, ['2023-12', '2024-11'])

  it('fires for rising grievances over land and water with almost no violence, and for nothing else', () => {
    expect([...now].filter(([, { state }]) => state === 'upstream').map(([pcode]) => pcode)).toEqual([RISING])
    expect(now.get(RISING)).toMatchObject({ state: 'upstream', tier: 'flag', listed: true })
    expect(known(now.get(RISING)!.upstream)).toBeGreaterThan(0.95)
    expect(shareOf('grievance-water', { pcode: RISING })).toBeGreaterThan(0.3)
    expect(shareOf('grievance-land', { pcode: RISING })).toBeGreaterThan(0.25)
    expect(demo.rows('intervention').filter(({ pcode }) => pcode === RISING)).toEqual([])
  })

  it('fired for both sisters a year and a half earlier: one turned violent, one was eased', () => {
    expect(then.get(TURNED_VIOLENT.pcode)?.state).toBe('upstream')
    expect(then.get(DIALOGUE.pcode)?.state).toBe('upstream')
    expect(now.get(TURNED_VIOLENT.pcode)?.state).toBe('respond')
    expect(now.get(DIALOGUE.pcode)?.state).toBe('sustain')
    const eased = tested(demo.change(4, 7, 'serious-grievance', { pcode: DIALOGUE.pcode }))
    expect(eased.hi).toBeLessThan(-0.15)
  })

  it('does not fire where there is violence already: respond, with unresolved grievances', () => {
    expect(now.get(VIOLENT)?.state).toBe('respond')
    expect(now.get(VIOLENT)?.reasons.map(({ code }) => code)).toContain('unresolved-grievances')
  })

  it('is not tested where nobody was ever asked', () => {
    expect(now.get(NEVER_ASKED)?.state).toBe('not_tested')
    for (const table of ['respondent', 'consultation']) {
      expect(demo.rows(table).filter(({ pcode }) => pcode === NEVER_ASKED)).toEqual([])
    }
  })
})

describe('a quiet country', () => {
  it('raises no flag and shows no hot spot: what is found is planted', () => {
    const quiet = readDemo(generateDemo(5, []))
    const states = [...quiet.flags(7, lastYear).values()].map(({ state }) => state)
    expect(states.filter((state) => state === 'upstream')).toEqual([])
    expect([...quiet.hotspots(lastYear).values()].filter((each) => each.startsWith('hot-99'))).toEqual([])
    expect(quiet.rows('respondent').some(({ pcode }) => pcode === NEVER_ASKED)).toBe(true)
  })
})

describe('who was heard', () => {
  it('leaves out every woman of one district, in surveys and consultations alike', () => {
    const asked = demo.rows('respondent').filter(({ pcode }) => pcode === NO_WOMAN_HEARD)
    expect(asked.length).toBeGreaterThan(700)
    expect(new Set(asked.map(({ sex }) => sex))).toEqual(new Set(['male']))
    const held = new Set(
      demo.rows('consultation').flatMap((row) => (row.pcode === NO_WOMAN_HEARD ? [row.consultationId] : [])),
    )
    const came = demo.rows('attendance').filter(({ consultationId }) => held.has(consultationId))
    expect(came.length).toBeGreaterThan(0)
    expect(came.filter(({ sex }) => sex === 'female')).toEqual([])
  })

  it('shows the minority of Ishmere far less safe than the majority, there and not elsewhere', () => {
    const gap = (region: string) => {
      const minority = demo.share(7, 'safe-after-dark', { region, minority: 'minority' })
      const majority = demo.share(7, 'safe-after-dark', { region, minority: 'majority' })
      return { apart: known(majority.lo) - known(minority.hi), gap: known(majority.share) - known(minority.share) }
    }
    expect(gap(DIVIDED_REGION).apart).toBeGreaterThan(0.1)
    for (const region of ['XV01', 'XV03', 'XV04', 'XV05', 'XV06']) {
      expect(gap(region).gap).toBeLessThan(gap(DIVIDED_REGION).gap - 0.1)
    }
  })
})

describe('fear and records', () => {
  const violence = demo.violence(lastYear)
  const rates = violence.map((count, k) => count / demo.people[k]!)
  const rank = (pcode: string) => rates.filter((rate) => rate < rates[demo.codes.indexOf(pcode)]!).length / rates.length

  it('part ways: fear with few records, and many records with little fear', () => {
    expect(rank(FEAR_FEW_RECORDS)).toBeLessThan(0.2)
    expect(known(demo.share(7, 'safe-after-dark', { pcode: FEAR_FEW_RECORDS }).hi)).toBeLessThan(0.35)
    expect(shareOf('reported-if-victim', { pcode: FEAR_FEW_RECORDS })).toBeLessThan(0.25)
    expect(rank(RECORDS_LITTLE_FEAR)).toBeGreaterThan(0.8)
    expect(known(demo.share(7, 'safe-after-dark', { pcode: RECORDS_LITTLE_FEAR }).lo)).toBeGreaterThan(0.6)
    expect(shareOf('reported-if-victim', { pcode: RECORDS_LITTLE_FEAR })).toBeGreaterThan(0.6)
  })
})

describe('hot spots', () => {
  it('are where the story has them, and so are the cold ones', () => {
    const found = demo.hotspots(lastYear)
    const classOf = (pcode: string) => found.get(pcode) ?? ''
    expect(HOT.filter((pcode) => classOf(pcode).startsWith('hot')).length).toBeGreaterThanOrEqual(5)
    expect(COLD.filter((pcode) => classOf(pcode).startsWith('cold')).length).toBeGreaterThanOrEqual(4)
    expect(classOf('XV0406')).toMatch(/hot-9[59]/)
    expect([...found.values()].filter((each) => each === 'not_tested').length).toBe(1)
  })
})

describe('what is too small to tell', () => {
  it('stays untold: the lamps of one district, the last wave of another', () => {
    const place = demo.codes.indexOf(LIGHTING.pcode)
    const before = demo.violence(['2023-07', '2024-09'])[place]!
    const after = demo.violence(['2024-11', '2026-01'])[place]!
    const lamps = tested(rateRatio(after, 15, before, 15))
    expect([lamps.lo < 1, known(lamps.hi) > 1]).toEqual([true, true])
    const trust = tested(demo.change(6, 7, 'trust-police', { pcode: SMALL_CHANGE }))
    expect([trust.lo < 0, trust.hi > 0]).toEqual([true, true])
  })
})

describe('the survey', () => {
  it('has the spread a real one has: weights that differ, points that hang together', () => {
    const shares = demo.codes.map((pcode) => demo.share(7, 'safe-after-dark', { pcode }))
    const deffs = shares.flatMap(({ deff }) => (deff === null ? [] : [deff]))
    const mean = deffs.reduce((sum, deff) => sum + deff, 0) / deffs.length
    expect(mean).toBeGreaterThan(1.15)
    expect(mean).toBeLessThan(2)
    expect(shares.filter(({ status }) => status === 'ok').length).toBeGreaterThan(50)
  })
})
