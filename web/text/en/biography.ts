// "What became of places": a building, or several together, from the first time anybody saw it until now.
import { capital, listed, noun, small } from './grammar.ts'

export const biography = {
  title: 'What became of places',
  lead: 'Abandoned buildings that stand together, whatever their state: who used them, what was asked and promised, what was done, and the incidents around.',
  none: 'No buildings stand together here',
  noneDetail: (alone: number) =>
    alone === 0
      ? 'No abandoned building has been reported yet.'
      : `${noun(alone, 'building was', 'buildings were')} reported, each by itself: look at them on the map.`,
  alone: (n: number, metres: string) =>
    `${noun(n, 'building belongs', 'buildings belong')} to no such group (a few within ${metres} m of each other); each has its life told from the map.`,
  group: (n: number, district: string) => `${noun(n, 'building', 'buildings')} in ${district}`,
  oneOf: (siteId: string, district: string) => `Building ${siteId} in ${district}`,
  noDistrict: 'no district',
  states: (parts: readonly string[]) => `${capital(listed(parts))}.`,
  inState: (n: number, state: string) => `${n} ${small(state)}`,
  work: (n: number) =>
    n === 0
      ? 'No work was begun within 500 m.'
      : `${noun(n, 'piece of work was', 'pieces of work were')} begun within 500 m.`,
  seenBetween: (from: string, to: string) => `Seen between ${from} and ${to}.`,
  all: 'All places',
  around: (metres: string) => `Incidents a month within ${metres} m`,
  chart: (label: string, chapters: readonly string[]) => `${label}. ${chapters.join('; ')}.`,
  chapter: (state: string, from: string, to: string, perMonth: string) => `${state}, ${from} to ${to}: ${perMonth}`,
  perMonth: (rate: string) => `${rate} per month`,
  notRecorded: 'no incident on record',
  timeline: 'What happened here',
  nothing: 'Nothing was written down about this place.',
  map: 'Where it is',
  mapNote: (metres: string) => `Each dot is a building; the circles reach ${metres} m.`,
  buildings: 'Building by building',
  seen: {
    first: (siteId: string, state: string) => `${siteId} seen for the first time: ${small(state)}.`,
    turned: (siteId: string, before: string, now: string) => `${siteId}: ${small(before)} before, now ${small(now)}.`,
    again: (siteId: string, state: string | null) =>
      state === null ? `${siteId} seen.` : `${siteId} seen: ${small(state)}.`,
    firstOfSeveral: (n: number, state: string) =>
      `${noun(n, 'building', 'buildings')} seen for the first time: ${small(state)}.`,
    several: (n: number, state: string) => `${noun(n, 'building', 'buildings')} now ${small(state)}.`,
    byPhone: 'sent from a phone',
    byImport: (batch: string) => `imported with ${batch}`,
  },
  began: (name: string, kind: string, metres: string) => `${name} began (${small(kind)}, ${metres} m away).`,
  ended: (date: string) => `Until ${date}.`,
  didItWork: 'Did it work?',
  promised: (promise: string, owner: string, due: string) => `Promised by ${owner}: ${small(promise)}, by ${due}.`,
  kept: {
    promised: 'Not begun.',
    'under-way': 'Under way.',
    done: (date: string) => `Done on ${date}.`,
    dropped: 'Dropped.',
    confirmed: 'The community says it happened.',
    contested: 'The community says it did not happen.',
  },
  consulted: (asked: readonly string[]) => `At a consultation, ${listed(asked)}.`,
  askedBy: (who: string, what: string) => `${small(who)} asked: ${small(what)}`,
  sorts: { seen: 'Seen', work: 'Done', promised: 'Promised', consulted: 'Said' },
}
