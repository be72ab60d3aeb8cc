/** When a voice was last heard is told from what each round says of it, and where a later round is silent about it, that too. */
import { describe, expect, it } from 'vitest'
import { lastHeard, type Round, toldByWave } from '#api/perception/last-heard.ts'

const round = (on: string, told: Round['told'], by: Round['by'] = 'survey'): Round => ({ on, by, told })

describe('lastHeard', () => {
  it('is the latest round that met the voice, whichever sort it was', () => {
    const rounds = [
      round('2025-01-01', 'met'),
      round('2025-06-01', 'met', 'consultation'),
      round('2025-09-01', 'not-met'),
    ]
    expect(lastHeard(rounds)).toEqual({ last: { on: '2025-06-01', by: 'consultation' }, untold: null })
  })
  it('remembers a later round that does not tell, and no earlier one', () => {
    const met = round('2025-05-01', 'met')
    expect(lastHeard([met, round('2025-04-01', 'suppressed')]).untold).toBeNull()
    expect(lastHeard([met, round('2025-06-01', 'suppressed')]).untold).toEqual({ on: '2025-06-01', told: 'suppressed' })
  })
  it('was never heard where nobody was met', () => {
    expect(lastHeard([])).toEqual({ last: null, untold: null })
    expect(lastHeard([round('2025-05-01', 'not-met')])).toEqual({ last: null, untold: null })
  })
})

describe('toldByWave', () => {
  const wave = { waveId: 'w', label: 'W', endedOn: '2025-05-01' }
  const told = (met: { member: string | null; respondents: number }[], isWithheld = false) =>
    toldByWave(wave, met, 'female', isWithheld).told

  it('says met and not met alike however few were met', () => {
    expect(told([{ member: 'female', respondents: 1 }])).toBe('met')
    expect(told([{ member: 'female', respondents: 60 }])).toBe('met')
    expect(told([{ member: 'male', respondents: 60 }])).toBe('not-met')
  })
  it('says nothing of a round whose number of people is withheld, nor where the group was not written down', () => {
    expect(told([{ member: 'female', respondents: 3 }], true)).toBe('suppressed')
    expect(told([{ member: 'male', respondents: 3 }], true)).toBe('suppressed')
    expect(told([])).toBe('not-recorded')
    expect(
      told([
        { member: 'male', respondents: 30 },
        { member: null, respondents: 2 },
      ]),
    ).toBe('not-recorded')
  })
})
