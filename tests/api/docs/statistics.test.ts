// Every statistic says how it is worked out, where that comes from, in which units; and the constants it names are those in force.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { docstringsOf } from '#api/docs/docstrings.ts'
import { lacking, statisticFacts } from '#api/docs/statistic-facts.ts'
import { analyticsFolder, type StatisticFile, statisticFiles } from '#api/docs/statistic-files.ts'
import { statistics } from '#api/docs/statistics.ts'
import { sourceRoot } from '#api/source-root.ts'

const names = statisticFiles.map(({ name }) => name)
const sourceOf = ({ path }: StatisticFile) => readFileSync(join(sourceRoot, path), 'utf8')

describe('the facts of the statistics', () => {
  it('have names that are unique among all rooms', () => expect(names).toEqual([...new Set(names)]))

  it.each(statisticFiles)('$name lacks none', (file) => expect(lacking(file, sourceOf(file))).toEqual([]))

  it('gives each exported constant the value the running program has', async () => {
    let compared = 0
    for (const file of statisticFiles) {
      const running: Record<string, unknown> = await import(join(sourceRoot, file.path))
      for (const parameter of statisticFacts(file, sourceOf(file))?.parameters ?? []) {
        if (!(parameter.name in running)) continue
        expect(parameter.value, `${file.name}: ${parameter.name}`).toEqual(running[parameter.name])
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(20)
  })

  it('explains every named number with its unit and its reason', () => {
    // What is a mathematical constant, not a choice, explains itself.
    const chosen = /^(?:export )?const ([A-Z][A-Z_0-9]+) = (?:[\d.]|\{ \w+: [\d.])/gm
    const itself = new Set(['HALF_LOG_TAU'])
    const silent = statisticFiles.flatMap((file) => {
      const source = sourceOf(file)
      const said = new Set(
        docstringsOf(source).flatMap((d) => (d.tags.some(({ tag }) => tag === 'unit') ? [d.of] : [])),
      )
      return [...source.matchAll(chosen)]
        .map(([, constant = '']) => constant)
        .filter((constant) => !said.has(constant) && !itself.has(constant))
        .map((constant) => `${file.name}: ${constant}`)
    })
    expect(silent).toEqual([])
  })

  it('names only reference cases of statistics that exist, each with values compared', () => {
    const cases: { id: string; statistics: string[]; values: number }[] = JSON.parse(
      readFileSync(join(analyticsFolder, 'reference-cases.json'), 'utf8'),
    )
    expect(cases.flatMap((c) => c.statistics).filter((name) => !names.includes(name))).toEqual([])
    expect(statistics.flatMap((s) => s.referenceCases).every(({ passed, values }) => passed && values > 0)).toBe(true)
    expect(new Set(statistics.flatMap((s) => s.referenceCases.map(({ id }) => id))).size).toBe(cases.length)
  })

  it('refuses a statistic that lacks a fact, and reads one that has them', () => {
    const file = { name: 'halve', path: 'api/analytics/numeric/halve.ts' }
    const whole = [
      '/**',
      ' * Halves.',
      ' * @section a',
      ' * @method rates',
      ' */',
      '/** The divisor. @unit parts */',
      'const PARTS = 2',
      '/**',
      ' * Never a third.',
      ' * @formula h = x /',
      ' *   2',
      ' * @source Euclid (1956) Elements',
      ' * @units those of x',
      ' */',
      'export function halve(x: number) {',
      '',
    ].join('\n')
    expect(lacking(file, whole)).toEqual([])
    expect(statisticFacts(file, whole)).toMatchObject({
      meaning: 'Halves.',
      formula: [{ of: 'halve', text: 'h = x / 2' }],
      notes: [{ of: 'halve', text: 'Never a third.' }],
      parameters: [{ name: 'PARTS', value: 2, unit: 'parts', reason: 'The divisor.' }],
    })
    expect(lacking(file, whole.replace('@source', '@seen-in'))).toEqual(['no sources'])
    expect(lacking(file, whole.replace('@formula h', '@formulas h'))).toEqual(['knows no @formulas', 'no formula'])
    expect(lacking(file, whole.replace('@units', '@note units'))).toEqual(['knows no @note', 'no units'])
    expect(lacking(file, whole.replace(' * @section a\n', ''))).toEqual(['no sections'])
    expect(lacking(file, whole.replace('const PARTS = 2', 'const PARTS = many'))).toEqual([
      'PARTS: no number, or no reason',
    ])
  })
})
