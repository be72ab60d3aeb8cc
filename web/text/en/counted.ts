// What is said of plain counts: incidents as recorded, and measures that others publish; and what a view cannot do without.
import { noun } from './grammar.ts'

export const counted = {
  views: {
    count: {
      label: 'Number of incidents',
      note: 'As recorded',
      question: 'Where were how many incidents recorded?',
    },
    measures: {
      label: 'Published counts',
      note: 'What others counted by area',
      question: 'What do published counts say of each district?',
    },
  },
  choose: 'Set against',
  forms: {
    number: { label: 'Nothing', note: 'the number itself' },
    'per-area': { label: 'The ground', note: 'per 1,000 km² a year' },
    'per-head': { label: 'The people', note: 'per 100,000 people a year' },
  },
  measure: 'Measure',
  measureForms: {
    published: { label: 'Nothing', note: 'as published' },
    'per-head': { label: 'The people', note: 'per 100,000 people a year' },
  },
  legends: {
    number: 'Incidents recorded in the period',
    'per-area': 'Incidents per 1,000 km² a year',
    'per-head': 'Incidents per 100,000 people a year',
  },
  columns: { number: 'Incidents', 'per-area': 'Per 1,000 km² a year', 'per-head': 'Per 100,000 people a year' },
  legendPerHead: (measure: string) => `${measure} per 100,000 people a year`,
  incidents: (count: string) => noun(count, 'incident recorded', 'incidents recorded'),
  perArea: (density: string, count: string) => `${density} per 1,000 km² a year (${count} recorded)`,
  perHead: (rate: string, lo: string, hi: string) => `${rate} per 100,000 people a year (${lo}–${hi})`,
  tooFew: (count: string) => `Too few for a rate: ${count} recorded`,
  nobodyLooked: 'No record was kept in this period',
  noArea: 'No outline, so no area',
  noPeople: 'No count of people, so no rate',
  notPublished: 'Not published for this period',
  published: (value: string, measure: string, span: string) => `${value} ${measure}, ${span}`,
  span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  measured: (measure: string, places: string, all: string) =>
    `${measure}: published for ${places} of ${noun(all, 'district', 'districts')}`,
  noInterval: (source: string) => `As published by ${source}; how exact it is, nobody says.`,
  panel: {
    measures: (count: number) => noun(count, 'published measure', 'published measures'),
    title: 'What others counted',
    value: (value: string, span: string) => `${value} (${span})`,
  },
  /** What a view cannot do without, and the file that brings it. */
  needs: {
    title: (names: readonly string[]) => `This view needs ${names.join(' and ')}`,
    names: {
      incidents: 'a record of incidents',
      population: 'how many people live in each district',
      answers: 'a survey',
      grievances: 'a survey that asked about grievances',
      counts: 'counts by area',
      sites: 'reports of abandoned buildings',
      interventions: 'a list of interventions',
    },
    files: {
      incidents: 'Import a table of incidents, one a row, or a UCDP GED file.',
      population: 'Import a table of people by district and sex.',
      answers: 'Import answer counts of a survey by district.',
      grievances: 'Import a survey that asked how serious each grievance is.',
      counts: 'Import a table of counts by area and period.',
      sites: 'Field officers report abandoned buildings; stewards can import them.',
      interventions: 'Import interventions with place, dates and kind.',
    },
    go: 'Go to Import',
    elsewhere: (from: string, to: string) => `Nothing in this period. There is something from ${from} to ${to}.`,
    show: 'Show that period',
  },
  lanes: {
    label: 'When each source speaks',
    source: (source: string, from: string, to: string, records: string) =>
      `${source}: ${from} to ${to}, ${noun(records, 'record', 'records')}`,
    kinds: { incidents: 'Incidents', answers: 'Surveys', counts: 'Counts' },
  },
  inDistrict: {
    key: 'Known only to be in the district (number)',
    title: (district: string) => district,
    words: (count: number) => `${noun(count, 'incident', 'incidents')} known only to be in this district`,
  },
}
