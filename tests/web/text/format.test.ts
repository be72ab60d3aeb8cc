// A figure is never a bare percentage: it has its interval and its n, or the reason there is none.
import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatMonth,
  formatPoints,
  formatProbability,
  formatRate,
  formatRateEstimate,
  formatShare,
} from '#web/text/format.ts'

const share = { nEffective: 80, dontKnow: 4, waveId: 'w', asked: '2026-05-26', status: 'ok', reason: null } as const

describe('figures in words', () => {
  it('gives a share with interval and n', () => {
    expect(formatShare({ ...share, value: 0.62, lo: 0.53, hi: 0.71, n: 118 })).toBe('62 % of 118 asked (53–71)')
  })
  it('gives a rate with its unit and interval', () => {
    const rate = { population: 26541, populationYear: 2022, status: 'ok', reason: null } as const
    expect(formatRateEstimate({ ...rate, value: 37.7, lo: 18.1, hi: 69.3 })).toBe('38 per 100,000 a year (18–69)')
    expect(formatRateEstimate({ ...rate, value: 0, lo: 0, hi: 2.4 })).toBe('0 per 100,000 a year (0–2.4)')
  })
  it('says no rate but none as zero', () => {
    expect([0, 0.0123, 0.15, 0.18, 0.64, 0.996, 1.24, 9.96, 59.99].map(formatRate)).toEqual([
      '0',
      '0.012',
      '0.2',
      '0.2',
      '0.6',
      '1',
      '1.2',
      '10',
      '60',
    ])
  })
  it('says why there is none', () => {
    const gone = { ...share, value: null, lo: null, hi: null, n: null, status: 'stale', reason: 'stale' } as const
    expect(formatShare(gone)).toBe('Asked too long ago to count as now')
  })
  it('is never certain', () => {
    expect([0.9996, 0.62, 0.002].map(formatProbability)).toEqual(['over 99', '62', 'under 1'])
  })
  it('signs a difference', () => expect([0.14, -0.03].map(formatPoints)).toEqual(['+14', '−3']))
  it('names months and days whatever the clock of the machine', () => {
    expect([formatMonth('2026-01'), formatDate('2026-05-31T23:30:00Z')]).toEqual(['Jan 2026', '31 May 2026'])
  })
})
