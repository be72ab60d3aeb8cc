/** The pure core: which readings are beyond, when a row of them fires, and when it may fire again. */
import { describe, expect, it } from 'vitest'
import { firingsOf, judge, standingOf, type Verdict } from '#api/answers/alerts/judge.ts'
import type { AlertReading } from '#api/contract/alerts.ts'
import { type AlertCondition, alertCondition } from '#data/schema/alert.ts'

const reading = (part: Partial<AlertReading>): AlertReading => ({
  month: '2026-01',
  months: 1,
  waveId: null,
  label: null,
  value: null,
  lo: null,
  hi: null,
  n: null,
  state: null,
  reason: null,
  ...part,
})
const rate = (part: object): AlertCondition =>
  alertCondition.parse({ measure: 'rate', side: 'above', threshold: 10, ...part })

describe('a reading', () => {
  it.each([
    [{}, { value: 20, lo: 11, hi: 30 }, 'beyond'],
    [{}, { value: 20, lo: 10, hi: 30 }, 'within'],
    [{ judgedBy: 'point' }, { value: 20, lo: 9, hi: 30 }, 'beyond'],
    [{ judgedBy: 'point' }, { value: 10, lo: 9, hi: 30 }, 'within'],
    [{ side: 'below' }, { value: 5, lo: 2, hi: 9.9 }, 'beyond'],
    [{ side: 'below' }, { value: 5, lo: 2, hi: 10 }, 'within'],
    [{}, { value: null, reason: 'suppressed' }, 'untold'],
    [{}, { value: 20 }, 'untold'],
    [{ judgedBy: 'point' }, { value: 0, lo: 0, hi: 3 }, 'within'],
  ] as const)('%j of %j is %s', (condition, part, verdict) => {
    expect(judge(reading(part), rate(condition))).toBe(verdict)
  })

  it('of the flag is a state, and no state where it was not tested', () => {
    const flag: AlertCondition = { measure: 'flag', state: 'upstream' }
    const states = ['upstream', 'respond', 'not_tested', null] as const
    expect(states.map((state) => judge(reading({ state }), flag))).toEqual(['beyond', 'within', 'untold', 'untold'])
  })
})

const letters: Record<string, Verdict> = { b: 'beyond', w: 'within', '?': 'untold' }
const rowOf = (text: string): Verdict[] => [...text].map((letter) => letters[letter] ?? 'untold')

describe('a row of readings', () => {
  it.each([
    ['bb', 2, [1]],
    ['bbbbb', 2, [1]],
    ['bwb', 2, []],
    ['bbwbb', 2, [1, 4]],
    ['bwbwb', 1, [0, 2, 4]],
    // What cannot be told breaks the row, but nobody is told twice because of it.
    ['b?b', 2, []],
    ['bb?bb', 2, [1]],
    ['bb?wbb', 2, [1, 5]],
    ['', 1, []],
    ['???', 1, []],
  ] as const)('%s with %i in a row fires at %j', (text, periods, at) => {
    expect(firingsOf(rowOf(text), periods).map((firing) => firing.at)).toEqual(at)
  })

  it.each([
    ['wbb', 2, true, 0],
    ['bb', 3, false, -1],
    ['bbw', 2, false, 2],
    ['bb?', 2, false, -1],
    ['wb?bb', 2, true, 0],
    ['', 1, false, -1],
  ] as const)('%s with %i in a row holds at its end: %s, last off at %i', (text, periods, holds, offAt) => {
    expect(standingOf(rowOf(text), periods)).toMatchObject({ holds, offAt })
  })
})
