/** The guided story: told of the work the record knows most about, link by link, each from the record itself. */
import { describe, expect, it } from 'vitest'
import { YOUTH_CENTRE } from '#data/generate/story.ts'
import { siteClusters } from '#data/generate/story-sites.ts'
import type { DemoApp } from './demo-app.ts'

export const guidedStory = (demoOf: () => DemoApp) => {
  describe('the guided story', () => {
    const planted = siteClusters.find(({ id }) => id === YOUTH_CENTRE.cluster)
    const tell = async (filter = {}) => (await demoOf().ask('story', filter)).told
    const chapterOf = async (id: string) => (await tell()).chapters.find((each: any) => each.id === id)

    it('is told of the youth centre of Tamsel, and no link is missing', async () => {
      const { work, chapters } = await tell()
      expect([work.pcode, work.kind, work.startsOn]).toEqual([YOUTH_CENTRE.pcode, 'youth-centre', YOUTH_CENTRE.opens])
      expect(chapters.map(({ id }: any) => id)).toEqual([
        'place',
        'people',
        'asked',
        'done',
        'changed',
        'confirmed',
        'next',
      ])
      expect(chapters.every(({ isKnown }: any) => isKnown)).toBe(true)
    })

    it('begins among the buildings of the old cannery, while armed groups still used them', async () => {
      const { finding } = await chapterOf('place')
      expect(finding).toMatchObject({ code: 'story-place', buildings: planted?.sites, until: '2024-10' })
      expect(finding.armed).toBeLessThanOrEqual(finding.incidents)
      expect(finding.sentence).toContain('stood together')
    })

    it('says what women asked for, and which change followed', async () => {
      expect((await chapterOf('asked')).finding).toMatchObject({
        code: 'story-asked',
        raisedBy: 'women',
        firstOn: '2024-03-14',
      })
      const { rows } = await demoOf().ask('evaluations')
      const { work, voices } = await tell()
      const row = rows.find((each: any) => each.interventionId === work.interventionId)
      expect((await chapterOf('changed')).finding).toEqual(row.finding)
      const women = voices.find((voice: any) => voice.group === 'female')
      expect(women.now.value - women.before.value).toBeGreaterThan(0.2)
    })

    it('ends with where it could be done next: never where such work has begun', async () => {
      const { next } = await tell()
      expect(next.length).toBeGreaterThan(0)
      const { rows } = await demoOf().ask('interventions')
      const begun = new Set(rows.filter((each: any) => each.kind === 'youth-centre').map((each: any) => each.pcode))
      for (const { pcode, comparison } of next) {
        expect(begun.has(pcode)).toBe(false)
        expect(comparison.lo).toBeGreaterThan(1)
      }
    })

    it('names the links that are missing where the record knows less', async () => {
      const { chapters, work } = await tell({ pcodes: 'XV01' })
      expect(work.pcode).toMatch(/^XV01/)
      const missing = chapters.filter(({ isKnown }: any) => !isKnown)
      expect(missing.map(({ id }: any) => id)).toContain('place')
      for (const { id, finding } of missing) if (id !== 'changed') expect(finding.sentence).toMatch(/^Missing link: /)
    })

    it('is told to nobody who may not see positions', async () => {
      expect((await demoOf().get('/api/story', { as: 'anonymous' })).status).toBe(401)
    })
  })
}
