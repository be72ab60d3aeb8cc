/**
 * Every published reference case, through the public functions; and the ledger of what was compared, which
 * `api/analytics/reference-cases.json` repeats for the Methods page and which must not claim more than was done.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { statisticFiles } from '#api/docs/statistic-files.ts'
import './reference/models.ts'
import './reference/patterns.ts'
import './reference/places.ts'
import './reference/series.ts'
import './reference/survey.ts'
import { caseFile, caseIds, coverageOf, inputOf } from './reference/case.ts'
import { notOurs, statisticsOf } from './reference/ledger.ts'

const catalogue = new URL('../../../api/analytics/reference-cases.json', import.meta.url)

/** Labels, counts of rows and parameters of a case: there is nothing in them to compute. */
const LABELS = /\/(names|term|group|note|label|levels|method|x_name|indicators|order_key|extreme_domain_note)(\/|$)/

const numbersSeen = (id: string): number => {
  const expected = inputOf(id)
  const at = (path: string) =>
    path
      .split('/')
      .slice(1)
      .reduce((held, key) => held[key], expected)
  return coverageOf(id).seen.filter((path) => typeof at(path) === 'number').length
}

const unreadOf = (id: string): string[] =>
  coverageOf(id).unseen.filter((path) => !LABELS.test(path) && !(notOurs[id] ?? []).some((other) => other.test(path)))

/** The case's own tolerance, relative to max(1, |expected|); what it allows some values beyond that, by name. */
function toleranceOf(id: string): { tolerance: number; exceptions: Record<string, number | string> } {
  const { abs, rel, fixed_abs, ...exceptions } = caseFile(id).tolerance
  return { tolerance: abs ?? fixed_abs ?? rel, exceptions }
}

describe('the ledger', () => {
  test('every expected value was compared', () => {
    const unread = Object.fromEntries(
      caseIds()
        .map((id) => [id, unreadOf(id)] as const)
        .filter(([, paths]) => paths.length > 0),
    )
    expect(unread).toEqual({})
  })

  test('every case names statistics that exist', () => {
    expect(Object.keys(statisticsOf).sort()).toEqual(caseIds())
    const known = new Set(statisticFiles.map(({ name }) => name))
    const missing = Object.values(statisticsOf)
      .flat()
      .filter((name) => !known.has(name))
    expect(missing).toEqual([])
  })

  test('the catalogue on the Methods page says just what was compared', () => {
    const cases = caseIds().map((id) => {
      const { title, methods_section } = caseFile(id)
      return {
        id,
        title,
        section: methods_section,
        statistics: statisticsOf[id],
        values: numbersSeen(id),
        ...toleranceOf(id),
      }
    })
    const fresh = `${JSON.stringify(cases, null, 2)}\n`
    if (process.env.RENEW_REFERENCE_CASES === '1') writeFileSync(catalogue, fresh)
    expect(JSON.parse(readFileSync(catalogue, 'utf8'))).toEqual(cases)
  })
})
