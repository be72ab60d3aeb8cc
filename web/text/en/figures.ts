// How a figure is said: never without its base, never missing without a reason.
import type { EstimateStatus, GapReason } from '#api/contract/estimates.ts'

export const reasons: Record<GapReason, string> = {
  'no-data': 'Nothing was measured here',
  'never-asked': 'Nobody was ever asked here',
  suppressed: 'Withheld: too few people answered',
  'too-few': 'Too few answers to say',
  'no-neighbours': 'No neighbouring district to compare with',
  constant: 'The same everywhere, so nothing stands out',
  'not-tested': 'Not tested',
  'no-population': 'The population is not known',
  stale: 'Asked too long ago to count as now',
  'wide-interval': 'The interval is too wide to say',
}

export const statuses: Record<EstimateStatus, string> = {
  ok: 'Measured',
  unreliable: 'Too imprecise to show',
  suppressed: 'Withheld: too few',
  not_tested: 'Not tested',
  stale: 'Out of date',
  no_data: 'No data',
}

export const figures = {
  reasons,
  statuses,
  percent: (value: string) => `${value} %`,
  usd: (value: string) => `US$ ${value}`,
  interval: (lo: string, hi: string) => `${lo}–${hi}`,
  n: (n: string) => `n = ${n}`,
  /** "62 % of 118 asked (53–71)" */
  share: (value: string, lo: string, hi: string, n: string) => `${value} % of ${n} asked (${lo}–${hi})`,
  shareBare: (value: string, n: string) => `${value} % of ${n} asked`,
  /** "41 per 100,000 a year (33–50)" */
  rate: (value: string, lo: string, hi: string) => `${value} per 100,000 a year (${lo}–${hi})`,
  /** Under a heading that says the unit. */
  ranged: (value: string, lo: string, hi: string) => `${value} (${lo}–${hi})`,
  /** With caution: "between 5 % and 20 % of 118 asked" */
  shareBetween: (lo: string, hi: string, n: string) => `between ${lo} % and ${hi} % of ${n} asked`,
  /** For those who may see what is not fit to publish. */
  shareImprecise: (value: string, lo: string, hi: string, n: string) =>
    `${value} % of ${n} asked (${lo}–${hi}), too imprecise to publish`,
  marked: (figure: string) => `${figure}, too imprecise`,
  imprecise: 'too imprecise',
  none: '–',
  hiddenShare: (n: string) => `Too imprecise to show (${n} asked)`,
  hiddenRate: 'Rate withheld: too few incidents',
  over99: 'over 99',
  under1: 'under 1',
  underThousandth: 'under 0.001',
  caution: 'with caution',
  stale: 'out of date',
  dontKnow: (count: string) => `${count} did not know or would not say`,
  howOf: (what: string) => `How do we know? ${what}`,
}
