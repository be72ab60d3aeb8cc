/** Where a point or a comma makes two numbers of a cell and nothing in the column decides, it is asked: budgets and weights, as counts are. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-03-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const mark = (questions: readonly any[]) => questions.find(({ key }) => key === 'decimal')
const answered = async (id: string, decimal: string) =>
  (await instance.send<any>('POST', `/api/imports/${id}/answers`, { as: 'steward', json: { map: { decimal } } })).body

const work = (...budgets: string[]): string =>
  ['Organisation,Sector,Activity,Start,District code,Budget USD']
    .concat(budgets.map((budget, n) => `Org ${n},Protection,Murder prevention,2025-01-0${n + 1},SA11,"${budget}"`))
    .join('\n')
const budgets = ({ preview }: any) => preview.map(({ budgetUsd }: any) => budgetUsd)

it('a budget that could be thousandths is taken for thousands, and said so until somebody says otherwise', async () => {
  const report = await instance.feed('work.csv', work('18.500', '20.250'), 'dryRun=true')
  expect([report.format, budgets(report)]).toEqual(['3w', [18500, 20250]])
  expect(mark(report.questions)).toMatchObject({
    ...{ asks: { code: 'ask-decimal-mark', column: 'Budget USD' } },
    given: { map: { decimal: 'comma' }, because: 'assumed' },
  })
  const told = await answered(report.id, 'point')
  expect(budgets(told)).toEqual([18.5, 20.25])
  expect(mark(told.questions).given).toEqual({ map: { decimal: 'point' }, because: 'told' })
})

it('a budget that can be read one way alone is read so, and nothing is asked', async () => {
  const report = await instance.feed('work.csv', work('1.234,50', '2,345.75'), 'dryRun=true')
  expect([budgets(report), mark(report.questions)]).toEqual([[1234.5, 2345.75], undefined])
})

it('a weight that is one or a thousand is asked about, and no row is taken on a guess', async () => {
  // The sample, with every weight written as 1,234.
  const plain = (await sample('survey-microdata.csv')).toString('utf8')
  const column = plain.split('\n')[0]?.split(',').indexOf('weight') ?? -1
  const file = plain
    .split('\n')
    .map((line, n) => (n === 0 || line === '' ? line : line.split(',').with(column, '"1,234"').join(',')))
    .join('\n')
    .trimEnd()
  expect(file).not.toBe(plain)
  const open = await instance.feed('survey.csv', file, 'dryRun=true')
  expect(open.format).toBe('survey-microdata')
  expect(open.problems.map(({ reason }) => reason.code)).toContain('weight-unreadable')
  expect(mark(open.questions)?.answers.map(({ says }: any) => says.value)).toEqual([1234, 1.234])
  const comma = await answered(open.id, 'comma')
  expect(comma.accepted).toBeGreaterThan(open.accepted)
  expect(comma.problems.map(({ reason }: any) => reason.code)).not.toContain('weight-unreadable')
})
