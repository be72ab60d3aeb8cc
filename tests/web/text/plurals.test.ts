// A number and its noun agree, in every sentence of the catalogue that is made of plain values.
import { describe, expect, it } from 'vitest'
import { noun } from '#web/text/en/grammar.ts'
import { en } from '#web/text/en.ts'

type Said = { path: string; words: string }

/** What every sentence says when each of its blanks is filled with the same value; sentences made of more than plain values are left out. */
function saidWith(value: string | number): { said: Said[]; left: string[] } {
  const said: Said[] = []
  const left: string[] = []
  const walk = (node: unknown, path: string): void => {
    if (typeof node === 'function') {
      try {
        const words: unknown = node(...Array.from({ length: node.length }, () => value))
        if (typeof words === 'string') said.push({ path, words })
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        left.push(path)
      }
    } else if (typeof node === 'object' && node !== null)
      for (const [name, inner] of Object.entries(node)) walk(inner, path === '' ? name : `${path}.${name}`)
  }
  walk(en, '')
  return { said, left }
}

const things =
  'district|incident|death|source|month|quarter|week|hotspot|coldspot|building|intervention|observation|report|row|record|problem|correction|point|place|time|round|case|onset|value|answer|group|kind|line|flag'
const one = new RegExp(`\\b1 (?:(?!nine)[a-z]+ )?(?:(?:${things})s|people|tries|women)\\b`)
const several = new RegExp(`\\b2 (?:(?!in |per )[a-z]+ )?(?:${things}|person|try|woman)(?![\\w-])`)

describe('a number and its noun', () => {
  it.each(['1', 1])('are singular together: %j', (value) => {
    const { said } = saidWith(value)
    expect(said.length).toBeGreaterThan(250)
    expect(said.filter(({ words }) => one.test(words))).toEqual([])
  })
  it.each(['2', 2])('are plural together: %j', (value) => {
    const { said } = saidWith(value)
    expect(said.filter(({ words }) => several.test(words))).toEqual([])
  })
  it('leave out only what is made of lists and records', () => {
    const { said, left } = saidWith(1)
    expect(left.length).toBeLessThan(said.length / 10)
  })
  it('agree however the number is written', () => {
    const written = [1, 0, 2, 1234, '1', '1,001', '0.8', '−1', '+1', 'under 1'].map((n) => noun(n, 'point', 'points'))
    expect(written).toEqual([
      '1 point',
      '0 points',
      '2 points',
      '1,234 points',
      '1 point',
      '1,001 points',
      '0.8 points',
      '−1 point',
      '+1 point',
      'under 1 points',
    ])
  })
})
