// What is said of files to take away: what each format is for, what a file holds, and what stays here.
import { noun, plural } from './grammar.ts'

export const files = {
  title: 'Download exactly this',
  as: 'In which form?',
  formats: {
    csv: { name: 'CSV', short: 'CSV', isFor: 'For any program; opens in a spreadsheet. The rows alone.' },
    'csv.zip': {
      name: 'CSV with its description (zip)',
      short: 'CSV, described',
      isFor: 'For an archive or a colleague: with sources, licences and every column explained.',
    },
    xlsx: {
      name: 'Excel',
      short: 'Excel',
      isFor: 'For a spreadsheet: numbers and dates ready to use, sources and columns on sheets of their own.',
    },
    geojson: { name: 'GeoJSON', short: 'GeoJSON', isFor: 'For web maps and small data.' },
    fgb: { name: 'FlatGeobuf', short: 'FlatGeobuf', isFor: 'For a GIS such as QGIS: a map layer, however large.' },
    parquet: {
      name: 'Parquet',
      short: 'Parquet',
      isFor: 'For notebooks and statistics: Python, R, DuckDB. Places as GeoParquet.',
    },
    'hxl.csv': { name: 'HXL', short: 'HXL', isFor: 'For humanitarian exchange: CSV with a row of HXL tags.' },
  },
  what: {
    districts: 'Figures by place',
    silence: 'Who was not asked',
    incidents: 'Incidents',
    observations: 'Observations',
    interventions: 'Interventions',
    balance: 'Money by defence, development and diplomacy',
    evaluations: 'Whether work worked',
    'weekly-safety': 'Weekly safety lines',
  },
  of: (what: string, format: string) => `${what} as ${format}`,
  notDrawn: (what: readonly string[]) => `Without places of their own, and so not for a map: ${what.join(', ')}.`,
  tooMany: (rows: string, most: string) =>
    `Incidents: ${noun(rows, 'row', 'rows')}, and Excel is written up to ${most}. Choose a shorter period or fewer places, or another form.`,
  notHandedOn: (count: number, written: string, name: string, licence: string) =>
    `${written} ${plural(count, 'incident', 'incidents')} of ${name} ${plural(count, 'is', 'are')} left out of the rows, which may not be handed on (${licence}). Every figure by place counts ${plural(count, 'it', 'them')}.`,
  note: 'Every file says which filter, sources, licences and version of the record it is of; a plain CSV holds its rows alone.',
  withheld: 'Exact places can be downloaded by planners, analysts, field officers and stewards.',
  here: 'Download',
}
