// "Did it work?": what was done, and whether incidents fell more than elsewhere.
import { listed, noun } from './grammar.ts'

export const evaluation = {
  title: 'Did it work?',
  lead: 'Each piece of work, with violent incidents before and after it began, held against places like it where nothing was done. A fall here that happened elsewhere too is no success; a fall too small to tell from chance is not called one.',
  rule: (falseClaims: string) =>
    `One rule for all: equally many months before and after, in the same season; compared with the places most alike before. Of those said to have changed, at most ${falseClaims} % are expected to be wrong. Areas and months were chosen afterwards, by default, not agreed before.`,
  none: 'No work to judge',
  noneDetail: 'Import a list of interventions, with dates and places, to see whether they worked.',
  verdicts: {
    fell: 'Fell more than elsewhere',
    moved: 'Moved, not fallen',
    rose: 'Rose more than elsewhere',
    'no-more': 'No more than elsewhere',
    'cannot-tell': 'Cannot tell yet',
    'not-tested': 'Not tested',
  },
  count: (verdict: string, n: string) => `${verdict}: ${n}`,
  began: (kind: string, date: string) => `${kind}, began ${date}`,
  budget: (usd: string) => `${usd} US dollars`,
  here: 'Here',
  around: 'Around it',
  there: 'Places like it',
  bars: (who: string, before: string, after: string) => `${who}: ${before} before, ${after} after`,
  how: 'How do we know?',
  windows: (months: string, b0: string, b1: string, a0: string, a1: string) =>
    `${noun(months, 'month', 'months')} each: ${b0} to ${b1} before, ${a0} to ${a1} after. The month it began counts in neither.`,
  area: (radius: string, ring: string) =>
    `Incidents known to a point within ${radius} m; from there to ${ring} m they may have been moved.`,
  district: 'Incidents known to the district; compared with districts of its region that do not touch it.',
  places: (n: number) => `Compared with ${noun(n, 'place', 'places')}, the most alike before it began.`,
  ratio: (ratio: string, lo: string, hi: string) =>
    `After for each before, here against there: ${ratio} (95 % interval ${lo} to ${hi}; 1 is no difference).`,
  difference: (n: string, lo: string, hi: string) =>
    `Incidents more or fewer than there, the surroundings included: ${n} (from ${lo} to ${hi}).`,
  varies: (times: string) =>
    `Such places vary by themselves more than chance alone would have it (dispersion ${times}); the interval allows for it.`,
  alike: (p: string) => `Before it began they ran alike: a difference of slopes has p ${p}.`,
  compared: (districts: readonly string[]) => `In ${listed(districts)}.`,
  elsewhere: 'no district',
  agree: (same: number, tested: number) =>
    `With another radius, other months or other numbers of places ${noun(tested, 'question', 'questions')} could be tested: ${noun(same, 'comes', 'come')} to the same verdict.`,
  noVariants: 'No other choice of radius, months or places could be tested.',
  voices: 'What people of the district say',
  noVoices: 'Nobody here was asked both before and since.',
  groups: { female: 'women', male: 'men' },
  voice: (label: string, before: string, now: string, verdict: string) => `${label}: ${before}, now ${now}; ${verdict}`,
  voiceOf: (label: string, group: string) => `${label}, ${group}`,
  changed: {
    more: 'more than chance',
    chance: 'no more than chance',
    unknown: 'the change cannot be tested',
  },
  voicesNote: 'What people feel has its own sentence; it alters no verdict on incidents.',
  together: (p: string) => `Tested together with all others: p ${p}.`,
}
