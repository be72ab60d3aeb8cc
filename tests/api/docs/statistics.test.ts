// Every statistic says how it is worked out, where that comes from, in which units; and the constants it names are those in force.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { docstringsOf } from '#api/docs/docstrings.ts'
import { lacking, statisticFacts } from '#api/docs/statistic-facts.ts'
import { statistics } from '#api/docs/statistics.ts'

const folder = new URL('../../../api/analytics/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
const sourceOf = (name: string) => readFileSync(new URL(`${name}.ts`, folder), 'utf8')

describe('the facts of the statistics', () => {
  it.each(names)('%s lacks none', (name) => expect(lacking(name, sourceOf(name))).toEqual([]))

  it('gives each exported constant the value the running program has', async () => {
    let compared = 0
    for (const name of names) {
      const running: Record<string, unknown> = await import(`../../../api/analytics/${name}.ts`)
      for (const parameter of statisticFacts(name, sourceOf(name))?.parameters ?? []) {
        if (!(parameter.name in running)) continue
        expect(parameter.value, `${name}: ${parameter.name}`).toEqual(running[parameter.name])
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(20)
  })

  it('explains every named number with its unit and its reason', () => {
    // What is a mathematical constant, not a choice, explains itself.
    const chosen = /^(?:export )?const ([A-Z][A-Z_0-9]+) = (?:[\d.]|\{ \w+: [\d.])/gm
    const itself = new Set(['HALF_LOG_TAU'])
    const silent = names.flatMap((name) => {
      const source = sourceOf(name)
      const said = new Set(
        docstringsOf(source).flatMap((d) => (d.tags.some(({ tag }) => tag === 'unit') ? [d.of] : [])),
      )
      return [...source.matchAll(chosen)]
        .map(([, constant = '']) => constant)
        .filter((constant) => !said.has(constant) && !itself.has(constant))
        .map((constant) => `${name}: ${constant}`)
    })
    expect(silent).toEqual([])
  })

  it('names only reference cases of statistics that exist, each with values compared', () => {
    const cases: { id: string; statistics: string[]; values: number }[] = JSON.parse(
      readFileSync(new URL('reference-cases.json', folder), 'utf8'),
    )
    expect(cases.flatMap((c) => c.statistics).filter((name) => !names.includes(name))).toEqual([])
    expect(statistics.flatMap((s) => s.referenceCases).every(({ passed, values }) => passed && values > 0)).toBe(true)
    expect(new Set(statistics.flatMap((s) => s.referenceCases.map(({ id }) => id))).size).toBe(cases.length)
  })

  it('refuses a statistic that lacks a fact, and reads one that has them', () => {
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
    expect(lacking('halve', whole)).toEqual([])
    expect(statisticFacts('halve', whole)).toMatchObject({
      meaning: 'Halves.',
      formula: [{ of: 'halve', text: 'h = x / 2' }],
      notes: [{ of: 'halve', text: 'Never a third.' }],
      parameters: [{ name: 'PARTS', value: 2, unit: 'parts', reason: 'The divisor.' }],
    })
    expect(lacking('halve', whole.replace('@source', '@seen-in'))).toEqual(['no sources'])
    expect(lacking('halve', whole.replace('@formula h', '@formulas h'))).toEqual(['knows no @formulas', 'no formula'])
    expect(lacking('halve', whole.replace('@units', '@note units'))).toEqual(['knows no @note', 'no units'])
    expect(lacking('halve', whole.replace(' * @section a\n', ''))).toEqual(['no sections'])
    expect(lacking('halve', whole.replace('const PARTS = 2', 'const PARTS = many'))).toEqual([
      'PARTS: no number, or no reason',
    ])
  })
})
