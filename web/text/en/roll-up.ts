// "The nation": the country's figure out of its districts', and those that disagree.
import type { RollUpVerdict } from '#api/contract/roll-up.ts'
import { noun, plural } from './grammar.ts'

/** 1.8 times as many, as many. */
const times = (ratio: string) => plural(ratio, 'as many', `${ratio} times as many`)

export const rollUp = {
  title: 'The nation',
  lead: 'One figure for the country, who stands behind it, how far its districts stand apart, and which of them disagree.',
  of: 'What to roll up',
  things: { answers: 'What people say', incidents: 'What happens: incidents' },
  choose: 'What, when and where',
  none: 'There are no districts yet',
  noneDetail: 'Once boundaries and answers or incidents are imported, the country is told here.',
  spread: 'How far the districts stand apart',
  strips: (name: string) => `The districts of each region around the country’s figure: ${name}`,
  unit: { answers: 'share of people, %', incidents: 'incidents per 100,000 people a year' },
  said: (name: string, what: string) => `${name}: ${what}`,
  key: {
    country: 'The country, with its 95 % range',
    above: 'Above it by more than chance',
    below: 'Below it by more than chance',
    alike: 'Cannot be told from it',
  },
  apart: {
    answers: (lower: string, upper: string, lowest: string, highest: string) =>
      `Half of the districts lie between ${lower} % and ${upper} %; the furthest are at ${lowest} % and ${highest} %.`,
    incidents: (lower: string, upper: string, lowest: string, highest: string) =>
      `Half of the districts lie between ${lower} and ${upper}, per 100,000 people a year; the furthest are at ${lowest} and ${highest}.`,
  },
  chance: (share: string) => `Chance alone explains about ${share} % of how much they vary.`,
  beyond: {
    answers: (points: string, lo: string, hi: string) =>
      `Beyond chance, districts differ from each other by ${noun(points, 'point', 'points')} either way (standard deviation, ${lo}–${hi}).`,
    incidents: (rate: string, lo: string, hi: string) =>
      `Beyond chance, districts differ from each other by ${rate} per 100,000 either way (standard deviation, ${lo}–${hi}).`,
  },
  noSpread: 'Too few districts have a figure of their own to say how far they stand apart.',
  byPeople: (share: string, lo: string, hi: string, districts: string) =>
    `Weighing the shares of the ${noun(districts, 'district', 'districts')} told by the people who live there instead: ${share} % (${lo}–${hi}).`,
  verdicts: {
    above: 'Above',
    below: 'Below',
    'cannot-tell': 'Cannot be told from the country',
    imprecise: 'Too imprecise to show',
    withheld: 'Withheld, too few',
    'other-wave': 'Asked in an earlier wave',
    'not-measured': 'Not measured',
  } satisfies Record<RollUpVerdict, string>,
  points: (difference: string, lo: string, hi: string) => `${noun(difference, 'point', 'points')} (${lo} to ${hi})`,
  times: (ratio: string, lo: string, hi: string) => `${times(ratio)} as elsewhere for its people (${lo}–${hi})`,
  onlyHere: (lo: string) => `none elsewhere; at least ${times(lo)}`,
  open: 'no limit',
  columns: {
    name: 'Region',
    district: 'District',
    region: 'Region',
    figure: 'Figure',
    behind: 'Who stands behind it',
    disagree: 'Disagree',
    difference: 'Beside the country',
    verdict: 'In short',
  },
  country: 'The whole country',
  table: 'Region by region',
  regionTable: 'The country and its regions',
  districtTable: 'Every district beside the country',
  empty: 'No district fits this filter.',
  coverage: (behind: string, districts: string) => `${behind} of ${noun(districts, 'district', 'districts')}`,
  people: (share: string) => `${share} % of the people`,
  aside: {
    imprecise: (count: string) => `${count} too imprecise alone`,
    withheld: (count: string) => `${count} withheld alone`,
    otherWave: (count: string) => `${count} asked in an earlier wave`,
    notMeasured: (count: string) => `${count} not measured`,
  },
  ways: (above: string, below: string) => `${above} above, ${below} below`,
  rule: (share: string, tested: string) =>
    `${noun(tested, 'district was', 'districts were')} held against the country at once; of those called, about ${share} % may be chance.`,
  dispersion: (times: string) =>
    `Months of one district vary ${plural(times, 'as chance does', `${times} times as much as chance`)}; the ranges allow for it.`,
  weights:
    'The country’s share is the one every other page shows: each answer carries the weight of those it speaks for. Districts withheld or too imprecise to show alone are in it.',
  all: 'Every district',
}
