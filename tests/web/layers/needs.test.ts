/** The view to open with is the one that needs most of those the data can carry, in a period that holds what it needs. */
import { expect, test } from 'vitest'
import type { Holding } from '#api/contract/catalogue.ts'
import { flagIndicator, indicators } from '#data/schema/indicators.ts'
import { heldElsewhere, homeView, unmetNeeds } from '#web/layers/needs.ts'
import { viewNamed } from '#web/layers/registry.ts'

const holding = (of: Holding['of'], from: string, to: string): Holding => ({ of, source: null, records: 1, from, to })
const incidents = holding('incidents', '2014-01', '2016-12')
const people = holding('population', '2019-01', '2019-12')
const survey = holding('answers', '2016-03', '2016-04')
const counts = holding('counts', '2015-01', '2015-12')
const period = { from: '2016-01', to: '2016-12' }
const held = (holdings: Holding[], asked: string[] = []) => ({
  holdings,
  period,
  indicators: indicators.map((i) => ({ ...i, held: asked.includes(i.id) })),
})
const named = (id: string) => viewNamed(id) ?? expect.fail(id)

test.each([
  ['incidents alone', held([incidents]), 'count'],
  ['incidents and people', held([incidents, people]), 'rate'],
  ['a survey too', held([incidents, people, survey], ['trust-police']), 'feeling'],
  ['a survey that asked about grievances', held([incidents, people, survey], [flagIndicator]), 'grievance-violence'],
  ['counts by area alone', { ...held([counts, people]), period: { from: '2015-01', to: '2015-12' } }, 'measures'],
  ['a survey far from the period', held([incidents, people, holding('answers', '2001-01', '2001-02')]), 'rate'],
  ['nothing', held([]), 'grievance-violence'],
])('%s opens with the view it can carry', (_, catalogue, id) => expect(homeView(catalogue).id).toBe(id))

test('a view says what it lacks, and when there is something of it', () => {
  expect(unmetNeeds(named('rate'), held([incidents]))).toEqual(['population'])
  expect(unmetNeeds(named('grievance-violence'), held([incidents, people, survey], ['trust-police']))).toEqual([
    'grievances',
  ])
  expect(heldElsewhere(named('count'), held([incidents]), { from: '2020-01', to: '2020-12' })).toEqual({
    from: '2014-01',
    to: '2016-12',
  })
  expect(heldElsewhere(named('count'), held([incidents]), period)).toBeNull()
})
