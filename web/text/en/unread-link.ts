// A link that cannot be read in full: which part, why, and what it may have meant.
type Why = 'name' | 'word' | 'form' | 'order' | 'not-here'

/** What a parameter of the address names. */
const nouns: Record<string, string> = {
  from: 'month',
  to: 'month',
  asOf: 'date',
  level: 'level',
  pcodes: 'place',
  pcode: 'district',
  places: 'place',
  kinds: 'kind of incident',
  indicator: 'question',
  group: 'group of people',
  sources: 'source',
  view: 'view',
  layers: 'layer',
  estimate: 'estimate',
  rate: 'form of a rate',
  statistic: 'statistic',
  scan: 'sort of cluster',
  sort: 'column',
  by: 'comparison',
  weights: 'set of weights',
  at: 'place on the map',
  of: 'thing to compare',
  baseFrom: 'month',
  baseTo: 'month',
  show: 'choice of maps',
  classes: 'way to part figures into classes',
  breaks: 'list of breaks',
  intervention: 'piece of work',
  sites: 'site',
}
const howWritten: Record<string, string> = {
  from: 'A month is written 2025-03.',
  to: 'A month is written 2025-03.',
  baseFrom: 'A month is written 2025-03.',
  baseTo: 'A month is written 2025-03.',
  asOf: 'A date is written 2025-03-31, and must be one the calendar has.',
  group: 'Groups are joined by “and”: nobody is of two ages or of two sexes.',
  places: 'Four places can be compared at most.',
  at: 'It is written longitude, latitude, zoom.',
  classes: 'It is written quantile:5, equal:5 or natural:5, with 3 to 7 classes.',
  breaks: 'Breaks are written 10,20,30, six at most, each larger than the one before.',
  weights: 'Weights are written violence:30,grievance:25 and so on; none is negative and not all are zero.',
}

const notHere: Record<string, (word: string) => string> = {
  kinds: (kind) => `The record of this country holds no incident of the kind “${kind}”.`,
  indicator: (id) => `In this country nobody was asked the question “${id}”.`,
  sources: (source) => `The record of this country has no source called “${source}”.`,
  pcode: (pcode) => `No district of this country has the p-code “${pcode}”.`,
  pcodes: (pcode) => `No place of this country has the p-code “${pcode}”.`,
}

export const unreadLink = {
  title: 'This link cannot be read in full',
  lead: 'Nothing is shown, because without the part below it would answer another question. The address is as it was.',
  why: (why: Why, name: string, word: string): string =>
    ({
      name: `“${word}” is nothing an address of this page can say.`,
      word: `There is no ${nouns[name] ?? 'such choice'} called “${word}”.`,
      form: `“${word}” cannot be read as a ${nouns[name] ?? 'choice'}. ${howWritten[name] ?? ''}`.trim(),
      order: `The period ${word} ends before it begins.`,
      'not-here': `${(notHere[name] ?? notHere.pcodes)?.(word)} The link may come from another country.`,
    })[why],
  meant: 'It may have meant:',
  use: (word: string) => `Use ${word}`,
  goOn: (parts: number) => (parts === 1 ? 'Go on without this part' : 'Go on without these parts'),
  eye: 'The whole country is shown instead.',
  dismiss: 'All right',
}
