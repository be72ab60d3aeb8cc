// What is said of estimates of people's answers, of rates that lean on other districts', and of who was heard.
import type { AskedDifference, GapReason, Precision } from '#api/contract/estimates.ts'
import type { heardBadges } from '#api/contract/participation.ts'
import { reasons } from './figures.ts'
import { listed, noun, plural } from './grammar.ts'

type HeardBadge = (typeof heardBadges)[number]

const precisions: Record<Precision, string> = {
  shown: 'precise enough to show',
  caution: 'with caution, as a range: rare answers, few sampling points, or everybody gave the same answer',
  hidden: 'too imprecise to stand alone',
}
const differences: Record<AskedDifference, string> = {
  wording: 'other words',
  answers: 'other answers to choose from',
  counts: 'other answers counting',
  polarity: 'the other answers as good news',
}
const badges: Record<HeardBadge, string> = {
  ok: 'All groups in proportion',
  amber: 'A group out of proportion',
  red: 'A group far out of proportion',
  nobody: 'A group nobody heard',
  unknown: 'Not comparable with the population',
  'not-asked': 'Not asked in this period',
}

export const people = {
  precisions,
  badges,
  choose: {
    estimate: 'Which figure',
    estimates: {
      direct: { label: 'As answered', note: 'Only what people here said' },
      smoothed: { label: 'Allowing for chance', note: 'Few answers lean on the other districts' },
      change: { label: 'Change since the wave before', note: 'Coloured only where it is more than chance' },
    },
    rate: 'Which rate',
    rates: {
      exceedance: { label: 'Likely above the common rate', note: 'The default: allows for chance' },
      smoothed: { label: 'Rate, allowing for chance', note: 'Few incidents lean on the other districts' },
      raw: { label: 'Rate as counted', note: 'Withheld under 10 incidents' },
    },
  },
  smoothed: {
    title: (phrase: string) => `Share who ${phrase}, allowing for chance, %`,
    words: (value: string, lo: string, hi: string) => `${value} % (${lo}–${hi}), allowing for chance`,
    modelOnly: (value: string, lo: string, hi: string) =>
      `${value} % (${lo}–${hi}), model only: what the other districts suggest`,
    modelOnlyLabel: 'Model only, nobody asked here',
    noDifference: 'Model only: no differences beyond chance',
    column: (label: string) => `${label}, allowing for chance`,
    summary: (phrase: string, low: string, high: string) =>
      `Between ${low} % and ${high} % ${phrase}, by district, once chance in small samples is taken out`,
  },
  change: {
    title: (phrase: string) => `Change in the share who ${phrase}, percentage points since the wave before`,
    rose: (points: string, lo: string, hi: string) => `rose by ${noun(points, 'point', 'points')} (${lo} to ${hi})`,
    fell: (points: string, lo: string, hi: string) => `fell by ${noun(points, 'point', 'points')} (${lo} to ${hi})`,
    unclear: (points: string, lo: string, hi: string) =>
      `change not distinguishable from none (${noun(points, 'point', 'points')}, ${lo} to ${hi})`,
    otherwise: (what: readonly AskedDifference[]) =>
      `The two waves asked with ${listed(what.map((each) => differences[each]))}: their shares are not directly comparable.`,
    askedOtherwise: (said: string, what: readonly AskedDifference[]) =>
      `${said}; not directly comparable, the two waves asked with ${listed(what.map((each) => differences[each]))}`,
    better: (points: string) => `Better by ${points}`,
    worse: (points: string) => `Worse by ${points}`,
    bands: ['under 10', '10 to 20', '20 or more'] as const,
    grey: 'Change not distinguishable',
    untested: 'Not tested: no wave before',
    column: 'Change, tested',
    summary: (better: number, worse: number, unclear: number) =>
      `Better in ${noun(better, 'district', 'districts')}, worse in ${worse}; in ${unclear} no change that can be told from chance`,
    since: (wave: string) => `since ${wave}`,
    why: (reason: GapReason) => reasons[reason],
  },
  rates: {
    exceedance: (threshold: string) =>
      `How likely the true rate is above the common rate of ${threshold} per 100,000 a year`,
    called: (called: string, percent: string) => `${called} the common rate (${percent} % above)`,
    beside: (called: string, rate: string) => `${called}; ${rate}`,
    tooFew: 'Too few incidents in all to tell districts apart.',
    pooled: 'No evidence that districts differ beyond chance: all have the common rate.',
    classes: {
      'very-likely-below': 'Very likely below',
      'likely-below': 'Likely below',
      'cannot-tell': 'Cannot tell',
      'likely-above': 'Likely above',
      'very-likely-above': 'Very likely above',
    },
    smoothedTitle: 'Rate per 100,000 people a year, allowing for chance',
    smoothed: (value: string, lo: string, hi: string) =>
      `${value} per 100,000 a year (${lo}–${hi}), allowing for chance`,
    withheld: 'Rate withheld, too few incidents',
    above: (above: number, below: number, threshold: string) =>
      `${noun(above, 'district', 'districts')} likely above the common rate of ${threshold} per 100,000 a year, ${below} likely below`,
    range: (low: string, high: string) =>
      `Between ${low} and ${high} per 100,000 people a year once chance in small districts is taken out`,
    columnExceedance: 'Likely above common rate',
    columnSmoothed: 'Rate, allowing for chance',
    sources: (count: number) => `reported by ${noun(count, 'source', 'sources')}`,
    months: (months: number) =>
      `the rate divides by ${plural(months, 'the 1 month', `the ${months} months`)} of the period inside the record`,
  },
  heard: {
    title: 'Who was heard, the worst group of each district',
    neverAsked: 'Never asked',
    column: 'Who was heard',
    silent: (months: number) =>
      plural(
        months,
        'last asked 1 month before the period ended',
        `last asked ${months} months before the period ended`,
      ),
    askedNow: 'asked in the last month of the period',
    never: 'nobody was ever asked here',
    missing: (groups: string) => `nobody heard of: ${groups}`,
    everywhere: 'Every group that lives here was heard in every district asked',
    inPlaces: (group: string, places: number) => `no ${group} heard in ${noun(places, 'district', 'districts')}`,
    otherGroups: (count: number) => `${noun(count, 'other group', 'other groups')} missing somewhere`,
    neverIn: (count: number) => `${noun(count, 'district', 'districts')} never asked`,
    out: (count: number) =>
      plural(
        count,
        '1 district with a group far out of proportion',
        `${count} districts with a group far out of proportion`,
      ),
    flagNotTested: 'A group is so far out of proportion that the upstream flag is not tested here.',
    noun: {
      'sex:female': 'women',
      'sex:male': 'men',
      'age:15-24': 'people under 25',
      'age:25-39': 'people aged 25–39',
      'age:40-59': 'people aged 40–59',
      'age:60+': 'people aged 60 and over',
      'minority:minority': 'people of the minority',
      'minority:majority': 'people of the majority',
      'displacement:displaced': 'displaced people',
      'displacement:host': 'people of the host community',
      'sex-age:female:15-24': 'women under 25',
      'sex-age:female:25-39': 'women aged 25–39',
      'sex-age:female:40-59': 'women aged 40–59',
      'sex-age:female:60+': 'women aged 60 and over',
      'sex-age:male:15-24': 'men under 25',
      'sex-age:male:25-39': 'men aged 25–39',
      'sex-age:male:40-59': 'men aged 40–59',
      'sex-age:male:60+': 'men aged 60 and over',
    } as Readonly<Record<string, string>>,
    over: 'more than their share',
    farOver: 'far more than their share',
    composition: {
      of: (grouping: string, swapped: string) =>
        `${grouping}: ${swapped} % would have to be swapped to match the population`,
      deff: (deff: string) => `weighting back costs a factor of ${deff}`,
      chance: 'no more out of proportion than chance',
      beyond: 'out of proportion beyond chance',
      points: 'sampling points allowed for',
    },
    more: 'How well the sample matches',
  },
  panel: {
    question: (question: string) => `Asked: “${question}”`,
    wording: (wording: string, usual: string) => `Asked in this wave: “${wording}”. The usual question: “${usual}”`,
    direct: 'As answered here',
    steadied: 'Allowing for chance',
    changed: 'Since the wave before',
    precise: 'How precise',
    effective: (n: string, effective: string) => `${n} asked, as precise as ${effective} picked one by one by lot`,
    raw: 'As counted',
    likely: 'Beside the common rate',
    likelyWords: (called: string, threshold: string) => `${called}; the common rate is ${threshold}`,
    sources: 'Sources',
  },
}
