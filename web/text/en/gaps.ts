// How far two groups stand apart, and trust that runs both ways: views of the map.
import type { GapReason } from '#api/contract/estimates.ts'
import type { GapPair } from '#api/contract/gaps.ts'
import { reasons } from './figures.ts'
import { noun } from './grammar.ts'

const pairs: Record<GapPair, { label: string; first: string; second: string }> = {
  sex: { label: 'Women and men', first: 'Women', second: 'men' },
  minority: { label: 'Minority and majority', first: 'The minority', second: 'the majority' },
  age: { label: 'Under 25 and everybody else', first: 'Those under 25', second: 'everybody else' },
  displacement: { label: 'Displaced and host', first: 'Displaced people', second: 'the host community' },
}

export const gaps = {
  view: {
    label: 'Gaps between groups',
    note: 'Women and men, minority, the young',
    question: 'Whose experience does the average hide?',
  },
  between: 'Between',
  pairs,
  title: (first: string, second: string, phrase: string) =>
    `${first} against ${second}: gap in the share who ${phrase}, percentage points`,
  worse: (first: string, band: string) => `${first} worse by ${band}`,
  better: (first: string, band: string) => `${first} better by ${band}`,
  bands: ['under 10', '10 to 20', '20 or more'] as const,
  grey: 'Not distinguishable',
  untested: 'Not asked of both',
  fdr: (tested: number) =>
    `Tested in ${noun(tested, 'district', 'districts')} at once: of those coloured, about 1 in 20 may be chance.`,
  words: (points: string, lo: string, hi: string) => `${noun(points, 'point', 'points')} (${lo} to ${hi})`,
  unclear: (points: string, lo: string, hi: string) =>
    `not distinguishable (${noun(points, 'point', 'points')}, ${lo} to ${hi})`,
  sides: (first: string, one: string, second: string, other: string) => `${first} ${one}, ${second} ${other}`,
  column: (label: string) => `Gap: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  summary: (first: string, worse: number, better: number, unclear: number) =>
    worse + better + unclear === 0
      ? `${first} are told apart in no district of this period`
      : `${first} worse off in ${noun(worse, 'district', 'districts')}, better off in ${better}; in ${unclear} no gap that can be told from chance`,
  why: (reason: GapReason) => reasons[reason],
}

export const trust = {
  view: {
    label: 'Trust, both ways',
    note: 'People and police, and who trusts less',
    question: 'Do people and police trust each other?',
  },
  by: 'Told for',
  bys: {
    district: { label: 'Each district', note: 'Few officers serve in one: often withheld' },
    region: { label: 'Its region', note: 'All officers of the region together' },
  },
  title: 'Share of officers who trust people, less share of people who trust the police',
  dyads: {
    both: 'Both trust, about alike',
    neither: 'Neither trusts, about alike',
    'cannot-tell': 'Not distinguishable',
    untested: 'Not asked of both',
    suppressed: 'Withheld, too few asked',
    hidden: 'Too imprecise to show',
  },
  peopleLess: (band: string) => `People trust less, by ${band}`,
  providersLess: (band: string) => `Officers trust less, by ${band}`,
  bands: ['under 20', '20 to 40', '40 or more'] as const,
  sides: (people: string, providers: string) => `People ${people}; officers ${providers}`,
  ofRegion: (region: string, words: string) => `${region}: ${words}`,
  apart: (points: string, lo: string, hi: string) => `${noun(points, 'point', 'points')} apart (${lo} to ${hi})`,
  notApart: (points: string, lo: string, hi: string) =>
    `not distinguishable (${noun(points, 'point', 'points')}, ${lo} to ${hi})`,
  column: 'Trust, both ways',
  summary: (peopleLess: number, providersLess: number, alike: number, untold: number) =>
    `People trust less in ${noun(peopleLess, 'district', 'districts')}, officers in ${providersLess}; about alike or not told apart in ${alike}; not told in ${untold}`,
}
