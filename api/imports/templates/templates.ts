/**
 * The tables the app offers to be filled in and reads back: their columns, examples that show how (and are refused where they are left
 * standing), and the codes each column may hold. Codes come from the lists the importer reads by, so the two can never differ.
 */
import { type CodedColumn, planCodes } from '../formats/plans/plan-codes.ts'

export type Sheet = { name: string; columns: readonly string[]; examples: readonly (readonly (string | number)[])[] }
export type Template = {
  name: string
  /** As one table. */
  flat: Sheet
  /** As the sheets of a workbook. */
  sheets: readonly Sheet[]
}
export type KnownDistrict = { pcode: string; name: string }

const meeting = ['consultation_id', 'kind', 'held_on', 'district_code', 'place', 'note']
const people = ['sex', 'age_band', 'minority', 'people']
const wishes = ['raised_by', 'rank', 'priority']
const promise = [
  ...[
    'commitment_id',
    'district_code',
    'promise',
    'owner',
    'owner_sort',
    'promised_on',
    'due_on',
    'state',
    'done_on',
    'confirmed',
  ],
  ...['raised_on', 'raised_by', 'priority', 'grievance', 'site_id', 'intervention_id'],
]

export const templates: Readonly<Record<string, (district: string) => Template>> = {
  consultations: (district) => {
    const head = ['example-1', 'focus-group', '2025-03-14', district, 'The school', '']
    const came = [
      ['female', '15-24', 'minority', 9],
      ['male', '25-39', 'majority', 6],
    ]
    const asked = [
      ['women', 1, 'lighting'],
      ['women', 2, 'water'],
      ['youth', 1, 'jobs'],
    ]
    const of = (rows: readonly (readonly (string | number)[])[]) => rows.map((row) => ['example-1', ...row])
    const flat = asked.map((wish, at) => [
      ...(at === 0 ? head : ['example-1', '', '', '', '', '']),
      ...(came[at] ?? ['', '', '', '']),
      ...wish,
    ])
    return {
      name: 'consultations',
      flat: { name: 'consultations', columns: [...meeting, ...people, ...wishes], examples: flat },
      sheets: [
        { name: 'consultations', columns: meeting, examples: [head] },
        { name: 'attendance', columns: ['consultation_id', ...people], examples: of(came) },
        { name: 'priorities', columns: ['consultation_id', ...wishes], examples: of(asked) },
      ],
    }
  },
  commitments: (district) => {
    const examples = [
      [
        ...['example-1', district, 'Repair the lamps on the market street', 'District council', 'authority'],
        ...[
          '2025-04-01',
          '2025-09-30',
          'done',
          '2025-08-20',
          'yes',
          '2025-03-14',
          'women',
          'lighting',
          'services',
          '',
          '',
        ],
      ],
      [
        ...['example-2', district, 'Meet the elders every month', 'Police chief', 'police'],
        ...['2025-04-01', '2026-04-01', 'promised', '', '', '', '', 'police-conduct', '', '', ''],
      ],
    ]
    const flat = { name: 'commitments', columns: promise, examples }
    return { name: 'commitments', flat, sheets: [flat] }
  },
}
export const templateFiles = Object.keys(templates).flatMap((name) => [`${name}.xlsx`, `${name}.csv`])

/** Every code a column of the template may hold, and the districts known here. */
export function codeRows({ flat }: Template, districts: readonly KnownDistrict[]): [string, string, string][] {
  const coded = flat.columns.filter((column): column is CodedColumn => column in planCodes)
  return [
    ...coded.flatMap((column) =>
      planCodes[column].map(({ id, label }): [string, string, string] => [column, id, label]),
    ),
    ...districts.map(({ pcode, name }): [string, string, string] => ['district_code', pcode, name]),
  ]
}
