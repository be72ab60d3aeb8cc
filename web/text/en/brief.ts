// The briefings: one page about a district, two about the country, said so that they can be read out in a meeting.
import { listed, noun, plural } from './grammar.ts'

const words = (list: Record<string, string>) => list

export const brief = {
  title: 'Briefing',
  ofCountry: (country: string) => `Briefing: ${country}`,
  ofDistrict: (region: string | null, country: string) => `Briefing: ${region === null ? '' : `${region}, `}${country}`,
  note: 'Drawn for paper: one A4 page for a district, two for the country, upright or on its side, with or without colour.',
  print: 'Print',
  choose: 'Which briefing',
  wholeCountry: 'The whole country',
  onMap: 'See it on the map',
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  mapOf: (name: string) => `Map: ${name} and the districts around it, by state`,
  mapOfCountry: (country: string) => `Map: every district of ${country}, by state`,
  key: 'What the marks mean',
  facts: {
    population: (people: string, year: string) => `${noun(people, 'person lives', 'people live')} here (${year})`,
    noPopulation: 'how many people live here is not known',
    incidents: (count: string) => noun(count, 'incident', 'incidents'),
    deaths: (count: string) => noun(count, 'death', 'deaths'),
    noIncidents: 'no records of incidents reach this period',
    asked: (count: string, when: string) => `${noun(count, 'person', 'people')} asked in ${when}`,
    withheld: (when: string) => `asked in ${when}, how many is withheld`,
    people: (count: string) => noun(count, 'person asked', 'people asked'),
    active: (count: string) => noun(count, 'intervention active', 'interventions active'),
  },
  since: (change: string) => `Since the wave before: ${change}`,
  noGroups: 'By sex: nothing to show',
  moreGrievances: (count: number) => noun(count, 'other grievance is smaller', 'other grievances are smaller'),
  moreKinds: (count: string, kinds: number) => `${noun(kinds, 'other kind', 'other kinds')}: ${count}`,
  asked: {
    title: 'Asked for, got',
    none: 'Nobody has been consulted here, so nobody knows what people would ask for first.',
    wish: (who: string, what: string, when: string) => `${who} asked first for: ${what} (${when})`,
    got: (work: readonly string[]) => `Got: ${listed(work)}`,
    nothing: 'Got nothing of the kind yet',
    instead: (work: readonly string[]) => `instead: ${listed(work)}`,
    more: (count: number) => `and ${noun(count, 'more wish', 'more wishes')}`,
    share: (got: string, districts: string) => `${got} of ${noun(districts, 'district', 'districts')} got it`,
    spent: (got: string, instead: string) => `US$ ${got} for it, US$ ${instead} for other work there`,
  },
  done: {
    title: 'What is being done, and did it work?',
    more: (count: number) => `and ${noun(count, 'more piece of work', 'more pieces of work')}`,
    unjudged: 'not judged',
    hidden: 'Whether it worked is shown to those who are signed in.',
    balance: 'Where the effort goes',
    shareOf: (dimension: string, count: string, usd: string | null) =>
      `${dimension}: ${noun(count, 'piece of work', 'pieces of work')}${usd === null ? '' : `, US$ ${usd}`}`,
    verdicts: 'Verdicts on all work',
    changed: 'Where something changed beyond chance',
    unchanged: 'Nothing can be said to have changed more than it did elsewhere.',
  },
  promised: {
    title: 'What was promised',
    none: 'No promise is recorded here.',
    counts: (open: number, overdue: number, done: number) => `${open} open, ${overdue} of them overdue; ${done} done`,
    confirmed: (confirmed: number, contested: number) =>
      `Of those done the community confirms ${confirmed} and contests ${contested}.`,
    one: (owner: string, state: string, due: string) => `${owner}; ${state}, due ${due}`,
    more: (count: number) => `and ${noun(count, 'more promise', 'more promises')}`,
  },
  heard: {
    consulted: (meetings: number, people: string, women: string) =>
      `${noun(meetings, 'consultation', 'consultations')} with ${noun(people, 'person', 'people')}, ${women} of them women`,
    notConsulted: 'Nobody has been consulted.',
    neverAsked: (names: readonly string[], more: number) =>
      `Never asked: ${names.join(', ')}${more === 0 ? '' : ` and ${noun(more, 'more district', 'more districts')}`}`,
  },
  states: {
    title: 'How the districts stand',
    count: (state: string, count: string) => `${state}: ${count}`,
  },
  first: {
    title: 'Act first',
    none: 'No district is on the list.',
    watched: 'Close enough to watch',
    chance: (percent: string) => `${percent} % sure`,
    cut: (count: number, wrong: string) =>
      plural(
        count,
        `Expected to be wrong with probability ${wrong} %.`,
        `Of these ${count}, ${wrong} % are expected to be wrong.`,
      ),
  },
  foot: {
    title: 'What this rests on',
    period: (from: string, to: string, months: number) =>
      `Period: ${from} to ${to} (${noun(months, 'month', 'months')})`,
    sources: (sources: readonly string[]) =>
      sources.length === 0 ? 'Sources of incidents: none' : `Sources of incidents: ${sources.join(', ')}`,
    surveys: (waves: readonly string[]) =>
      waves.length === 0 ? 'Survey: none in the period' : `Survey: ${waves.join('; ')}`,
    surveySources: (sources: readonly string[]) => sources.join(', '),
    n: (respondents: string, incidents: string) => `n: ${respondents}; ${incidents}`,
    coverage: (asked: string, districts: string) =>
      `Coverage: ${asked} of ${noun(districts, 'district', 'districts')} asked`,
    recorded: (recorded: string, months: string) =>
      `incidents recorded in ${recorded} of ${noun(months, 'month', 'months')}`,
    leftOut: (count: string) =>
      `${noun(count, 'incident', 'incidents')} with too vague a place or date in no district’s figure`,
    asKnown: (date: string, seq: string) => `As known on ${date} (record version ${seq})`,
    licence: {
      fictional: 'Licence: invented data, free to use; it describes no real place or person.',
      real: 'Licence: figures derived here may be passed on with this note; the rows behind them are each source’s own, under its terms.',
    },
    intervals:
      'Ranges are 95 % intervals. Withheld: too few people answered to protect them. No data: nobody measured. Zero is a measured zero.',
    link: 'Come back to this page:',
    code: 'Square code that leads back to this page',
  },
  raisers: words({
    women: 'Women',
    men: 'Men',
    youth: 'Young people',
    minority: 'The minority',
    displaced: 'Displaced people',
    everyone: 'Everyone present',
  }),
}
