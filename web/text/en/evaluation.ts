// "Did it work?": what was done, and whether incidents fell more than elsewhere.
import { listed, noun } from './grammar.ts'

export const evaluation = {
  title: 'Did it work?',
  lead: 'Each piece of work, with violent incidents before and after it began, held against places like it where nothing was done. A fall here that happened elsewhere too is no success; a fall too small to tell from chance is not called one.',
  rule: (falseClaims: string) =>
    `One rule for all: equally many months before and after, in the same season; compared with the places most alike before. Of those said to have changed, at most ${falseClaims} % are expected to be wrong. Where nothing was agreed beforehand, area, comparison and months are the rule's own, chosen afterwards.`,
  all: 'All work by its verdict',
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
  drawn: (ring: string) =>
    `Incidents known to a point inside the area drawn; up to ${ring} m around it they may have been moved.`,
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
  rungs: {
    alone: (ratio: string, lo: string, hi: string | null) =>
      `Here by itself, after for each before: ${ratio} (exact 95 % interval ${lo} to ${hi ?? 'any height'}).`,
    notAlone: 'Here by itself there is no ratio: nothing was counted before.',
    series: (ratio: string, lo: string, hi: string) =>
      `As a series, trend and season allowed for, the level changed to ${ratio} of what it was heading for (95 % interval ${lo} to ${hi}).`,
    shortSeries: 'As a series it cannot be told: 12 months before and 12 after are needed.',
    noSeries: 'As a series it cannot be told: no model fits so few incidents.',
    placebos: (places: number, p: string) =>
      `Had chance picked a place, ${noun(places, 'place', 'places')} where nothing was done beside this one: a change as far from the others has p ${p}.`,
    noPlacebos: 'Too few places where nothing was done to ask how often chance alone does as much.',
  },
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
  plan: {
    none: 'Nothing was agreed beforehand about how to judge this: area, comparison and months are the rule’s own, chosen afterwards.',
    agreed: {
      'before-it-began': (date: string, role: string) => `Agreed on ${date}, before it began (${role}):`,
      'under-way': (date: string, role: string) =>
        `Agreed on ${date}, after it began and before the months compared had ended (${role}):`,
      afterwards: (date: string, role: string) =>
        `Written down on ${date}, after the months compared had ended (${role}). Whoever chose may have seen how it came out, so it decides nothing:`,
    },
    named: (ids: readonly string[]) => `Compared with places chosen by hand: ${listed(ids)}.`,
    mostAlike: (n: number) => `Compared with the ${noun(n, 'place', 'places')} most alike before it began.`,
    violent: 'All violent incidents.',
    kinds: (kinds: readonly string[]) => `Of these kinds: ${listed(kinds)}.`,
    months: (n: string) => `${noun(n, 'month', 'months')} before and as many after.`,
    asAgreed: 'The result is as agreed in every part.',
    otherThanAgreed: 'The result differs from what was agreed:',
    otherwise: 'Judged otherwise',
    byRule: 'By the rule’s own choice',
    laterPlan: (date: string) => `By what was written down on ${date}`,
    changes: (parts: readonly string[]) => `Changes ${listed(parts)}; the first plan still decides.`,
    parts: { area: 'the area', comparison: 'the comparison', kinds: 'the incidents counted', months: 'the months' },
  },
  lock: {
    title: 'Agree how to judge it',
    lead: 'What is agreed before the months compared have ended decides the verdict. It is kept with its date and cannot be replaced: a later change is shown beside it.',
    where: 'Where incidents are counted',
    areas: { radius: 'Around its point', district: 'In its district', drawn: 'In an area drawn' },
    radiusM: 'Radius, metres',
    ringM: 'The ring around it ends at, metres',
    widthM: 'Width of the ring around it, metres',
    polygon: 'The area, as GeoJSON',
    polygonNote: 'One polygon without holes, longitude before latitude; as geojson.io or QGIS write it.',
    besides: 'What it is compared with',
    comparisons: { 'most-alike': 'The places most alike before it began', named: 'Places named here' },
    places: 'At most so many places (1 to 5)',
    placeIds: 'Places',
    placeIdsNote: 'Ids of sites, or p-codes of communities; of districts where the area is a district.',
    kinds: (n: number) => (n === 0 ? 'All violent incidents' : `Incidents of ${noun(n, 'kind', 'kinds')}`),
    kindsLabel: 'Incidents counted',
    months: 'Months before and after (1 to 36)',
    incomplete: 'Something is missing above, or cannot be read.',
    kept: 'Agreed, and kept with its date.',
    send: 'Agree on this',
  },
}
