// What the Explore screen says.
const plural = (count: number, one: string, many: string) => (count === 1 ? one : many)

export const explore = {
  title: 'Explore',
  filter: 'Filter',
  openFilter: 'Filter and period',
  period: 'Period',
  shown: (from: string, to: string, places: string, indicator: string, group: string) =>
    `${from} to ${to} · ${places} · ${indicator}, ${group}`,
  places: (count: number, level: string) => `${count} ${level}`,
  levels: {
    country: ['country', 'country'],
    region: ['region', 'regions'],
    district: ['district', 'districts'],
    community: ['community', 'communities'],
  } satisfies Record<string, [string, string]>,
  level: 'Rows of the table',
  levelChoices: { district: 'Districts', region: 'Regions', country: 'Whole country' },
  compare: {
    title: 'Compare',
    by: 'What to compare',
    choices: { places: 'Places', kind: 'Kinds of incident', group: 'Groups of people' },
    add: 'Add a place',
    pick: 'Choose a place',
    full: 'Four at most: take one out first',
    remove: (name: string) => `Take out ${name}`,
    whole: 'Everything in the filter',
    regions: 'Regions',
    districts: 'Districts',
    topKinds: (shown: number, all: number) =>
      `The ${shown} most frequent of ${all} kinds. Choose kinds in the filter to see others.`,
    grouping: 'Groups by',
  },
  months: {
    title: 'What happened, month by month',
    note: 'Incidents by month, from zero. The small figure is how many sources reported: more sources can mean more reports, not more violence.',
    noteGroups: 'Incidents are not recorded by group of people, so there is nothing to compare here.',
    own: 'Each with its own scale',
    total: (count: string) => `${count} in the period`,
    unknown: (count: string) => `${count} with no month known`,
    sources: (count: string) => `${count} sources`,
    say: (label: string, total: string, peak: string, month: string) =>
      `${label}: ${total} incidents; most in ${month} (${peak})`,
    month: (month: string, incidents: string, deaths: string, sources: string) =>
      `${month}: ${incidents} incidents, ${deaths} deaths, ${sources} sources`,
    none: 'No incidents in this period.',
  },
  waves: {
    title: (label: string) => `${label}, wave by wave`,
    note: 'Each point is a share of the people asked, with its 95 % range. Where ranges overlap much, there may be no difference.',
    noteKinds: 'Perceptions do not differ by kind of incident; this is everyone in the filter.',
    none: 'No wave of this question ended in this period.',
    axis: '% of those asked',
    withheld: 'withheld: too few',
    missing: 'not asked',
  },
  table: {
    title: 'Table',
    note: 'The same rows and figures as the map and the downloads.',
    label: 'Figures by place',
    empty: 'No place fits this filter.',
    columns: {
      name: 'Place',
      region: 'Region',
      incidents: 'Incidents',
      fatalities: 'Deaths',
      rate: 'Per 100,000 a year',
      rateRange: '95 % range',
      share: 'Share',
      range: '95 % range',
      n: 'n',
      asked: 'Asked',
      status: 'How sure',
      grievance: 'Serious grievance',
      change: 'Change, points',
      interventions: 'Interventions',
      compare: 'Compare',
    },
    compare: 'Compare',
    compared: 'Take out',
    compareOf: (name: string) => `Compare ${name}`,
    removeOf: (name: string) => `Take ${name} out of the comparison`,
    onMap: (name: string) => `${name} on the map`,
    zero: 'none recorded',
    noPlaceholder: '–',
  },
  coverage: (asked: string, districts: string, never: string) =>
    `${asked} of ${districts} districts were asked this; ${never} never.`,
  incidents: (counted: string, all: string, left: string) =>
    left === '0'
      ? `All ${all} incidents of the period are counted in a district.`
      : `${counted} of ${all} incidents are counted in a district; ${left} are left out (place or date too vague, or outside every district).`,
  downloads: {
    title: 'Download exactly this',
    note: 'The file holds this filter, its source and the version of the record.',
    what: {
      districts: 'Figures by place',
      incidents: 'Incidents',
      observations: 'Observations',
      interventions: 'Interventions',
    },
    formats: { csv: 'CSV', geojson: 'GeoJSON' },
    of: (what: string, format: string) => `${what} as ${format}`,
    withheld: 'Exact places can be downloaded by planners, analysts, field officers and stewards.',
  },
  lines: (n: number) => plural(n, '1 line', `${n} lines`),
}
