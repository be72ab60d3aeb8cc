// "Compare": two periods side by side, what changed between them, and a district among those most like it.
import { listed, noun, plural } from './grammar.ts'

/** 1.8 times as many, as many. */
const times = (ratio: string) => plural(ratio, 'as many', `${ratio} times as many`)

export const compare = {
  title: 'Compare two periods',
  lead: 'The same figure in two periods, on one scale, and where the change between them is more than chance.',
  choose: 'What, when and where',
  of: 'What to compare',
  things: { incidents: 'What happens: incidents', answers: 'What people say' },
  before: 'Earlier',
  now: 'Later',
  wave: { before: 'Earlier wave', now: 'Later wave' },
  period: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  show: 'Maps',
  shown: { both: 'Side by side', before: 'Earlier', now: 'Later', difference: 'Difference' },
  sameScale: 'One scale for both: the classes are worked out over the figures of both periods together.',
  together: 'Move one map and the other follows; the district pointed at is marked on both.',
  legend: {
    rate: {
      violent: 'Violent incidents per 100,000 people a year',
      kinds: 'Incidents of the chosen kinds per 100,000 people a year',
    },
    count: { violent: 'Violent incidents', kinds: 'Incidents of the chosen kinds' },
    share: (phrase: string) => `Share who ${phrase}, %`,
    ratio: 'Incidents now for each before',
    points: (phrase: string) => `Change of the share who ${phrase}`,
    up: ['up, less than 1.5 times', 'up, 1.5 to 2 times', 'up, twice or more'],
    down: ['down, to no less than two thirds', 'down, to a half or two thirds', 'down, to half or less'],
    grey: 'Change not distinguishable',
    imprecise: 'Too imprecise to show',
    withheld: 'Withheld, too few',
    unmeasured: 'Not measured in both',
  },
  points: {
    up: ['up, less than 10 points', 'up, 10 to 20 points', 'up, 20 points or more'],
    down: ['down, less than 10 points', 'down, 10 to 20 points', 'down, 20 points or more'],
  },
  incidents: (count: string) => noun(count, 'incident', 'incidents'),
  ratio: {
    told: (ratio: string, lo: string, hi: string) => `${times(ratio)} as before (${lo}–${hi})`,
    chance: (ratio: string, lo: string, hi: string) =>
      `${times(ratio)} as before (${lo}–${hi}): cannot be told from chance`,
    fromNone: (lo: string) => `none before; at least ${times(lo)}`,
    fromNoneChance: 'none before; cannot be told from chance',
    open: 'no limit',
    quiet: 'none in either period',
    unmeasured: 'Not measured in both periods',
  },
  /** Added to a change of shares that is told alone, but not among all. */
  notAmongAll: (change: string) => `${change}; not distinguishable once all places are tested together`,
  peers: {
    title: (name: string) => `${name} among the districts most like it`,
    how: 'Districts most alike',
    pick: 'Choose a district, on a map or in the table, to see it among the districts most like it.',
    none: 'No other district is known well enough to stand beside this one.',
    violence: {
      above: 'Violence in the later period: more than in the districts most like it, taken together.',
      below: 'Violence in the later period: less than in the districts most like it, taken together.',
      'cannot-tell': 'Violence in the later period: cannot be told apart from the districts most like it.',
      'not-tested': 'Violence in the later period: not tested beside them.',
    },
    standings: {
      above: 'higher than in the districts most like it',
      below: 'lower than in the districts most like it',
      'cannot-tell': 'cannot be told apart from the districts most like it',
      'not-tested': 'not tested beside them',
    },
    answer: (label: string, standing: string) => `${label}: ${standing}.`,
    ratio: (ratio: string, lo: string, hi: string) => `For each incident there, ${ratio} here (${lo}–${hi}).`,
    shares: (here: string, together: string) => `Here ${here}, there ${together}.`,
    why: 'Why these',
    measures: {
      people: 'number of people',
      density: 'people for the ground',
      violence: 'violence',
      grievance: 'serious complaints',
    },
    matched: (measures: readonly string[], from: string, to: string) =>
      `Matched by ${listed(measures)}, as they stood from ${from} to ${to}; nothing later had a say.`,
    unmatched: (measures: readonly string[]) => `Not known here, so left out: ${listed(measures)}.`,
    excluded: (districts: number, measure: string) =>
      `${noun(districts, 'district was', 'districts were')} no candidate: ${measure} not known or not told.`,
    rates: 'Violent incidents per 100,000 people a year',
    together: 'Those together',
  },
  columns: { name: 'District', before: 'Earlier', now: 'Later', change: 'Change' },
  table: 'Figures of both periods, and the change',
  empty: 'No place fits this filter.',
  rule: (share: string, tested: string) =>
    `${noun(tested, 'place was', 'places were')} tested together: of the changes called, at most ${share} % are expected to be chance. Intervals are 95 %, each for itself.`,
  dispersion: (factor: string) =>
    factor === '1'
      ? 'Months of one place vary no more than chance has it.'
      : `Months of one place vary more than chance has it (dispersion ${factor}); tests and intervals allow for it.`,
  design: 'Changes of shares allow for how people were chosen; sampling points asked both times count as the same.',
  chance: 'Where nothing happened in either period there is nothing to tell apart.',
  none: 'Nothing to compare yet',
  noneDetail: 'Import incidents or a survey with at least two waves, to hold two periods against each other.',
}
