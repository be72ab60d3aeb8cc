// Writing down a consultation: who came, and what they asked for.
const groups = {
  female: 'Women',
  male: 'Men',
  '15-24': '15 to 24',
  '25-39': '25 to 39',
  '40-59': '40 to 59',
  '60+': '60 and over',
  minority: 'Of the minority',
  majority: 'Of the majority',
  displaced: 'Displaced',
  host: 'Living there before',
}
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

export const consult = {
  title: 'Write down a consultation',
  district: 'District',
  place: 'Where it was held',
  heldOn: 'Held on',
  kind: 'What kind',
  kinds: { 'focus-group': 'Focus group', interview: 'Interview', workshop: 'Workshop' },
  who: 'Who came',
  whoHint: (fewest: number) =>
    `A line for each sort of people. Where fewer than ${fewest} came in all, nobody is counted anywhere; what they ask for is told.`,
  line: (line: number) => `Line ${line} of who came`,
  people: 'How many',
  traits: { sex: 'Women or men', ageBand: 'Age', minority: 'Minority', displacement: 'Displaced' },
  groups,
  addLine: 'Add others who came',
  remove: 'Remove',
  removeLine: (line: number) => `Remove line ${line}`,
  asked: 'What they asked for',
  askedHint: 'Each group in its own order, what it wants most first.',
  group: 'Who asks',
  wish: (place: number) => `${place}${endings[ordinals.select(place)] ?? 'th'} wish`,
  noWish: 'No more',
  addWish: 'One more wish',
  addGroup: 'Add another group',
  removeGroup: (who: string) => `Remove what was asked: ${who}`,
  note: 'Note',
  incomplete: 'Say the district, how many came, and at least one wish, to keep it.',
  names: {
    pcode: 'District',
    heldOn: 'Held on',
    place: 'Where it was held',
    attended: 'Who came',
    'attended.people': 'How many',
    priorities: 'What they asked for',
    'priorities.raisedBy': 'Who asks',
    'priorities.priority': 'A wish',
  },
}
