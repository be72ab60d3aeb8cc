/** A published table gives the interval a simple random sample would. */
import { describe, expect, it } from 'vitest'
import { surveyShare } from '#api/analytics/survey/survey.ts'
import { publishedShare } from '#api/perception/published-share.ts'

describe('publishedShare', () => {
  it('agrees with the survey formula when every respondent is a sampling point', () => {
    const people = Array.from({ length: 100 }, (_, i) => ({
      stratum: 'all',
      psu: String(i),
      n: 1,
      weight: 1,
      weightedSum: i < 35 ? 1 : 0,
      sumWeightsSquared: 1,
    }))
    const survey = surveyShare(people, [{ stratum: 'all', psuCount: 400 }], { psusKnown: false })
    const published = publishedShare(35, 100, 400, 10)
    expect(published.share).toBeCloseTo(survey.share ?? 0, 12)
    expect(published.lo).toBeCloseTo(survey.lo ?? 0, 9)
    expect(published.hi).toBeCloseTo(survey.hi ?? 0, 9)
    expect(published.nEff).toBeCloseTo(survey.nEff ?? 0, 9)
  })

  it('withholds fewer than ten people, and warns of fewer than thirty', () => {
    expect(publishedShare(3, 9, 1000, 10).status).toBe('suppressed')
    expect(publishedShare(5, 20, 1000, 10).status).toBe('unreliable')
    expect(publishedShare(250, 500, 1000, 10).status).toBe('ok')
  })

  it('keeps to 0 and 1', () => {
    expect(publishedShare(0, 200, 1000, 10)).toMatchObject({ share: 0, lo: 0 })
    expect(publishedShare(200, 200, 1000, 10)).toMatchObject({ share: 1, hi: 1 })
  })
})
