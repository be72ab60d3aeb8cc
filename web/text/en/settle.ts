// What the screen of places to settle says.
import { noun } from './grammar.ts'

const answers: Record<string, string> = {
  none: 'None of ours',
  position: 'The positions count',
  name: 'The name counts',
}

export const settle = {
  title: 'Places to settle',
  lead: 'Places that imported files or field officers name and nobody could find, or whose code, name and position do not agree. Decide once: it is taken for every file that says the same.',
  mayNot: { title: 'Stewards settle places', detail: 'Sign in as a steward to decide about places of imported files.' },
  none: { title: 'Nothing to settle', detail: 'Every place that a file or a report names was found.' },
  typed: {
    title: 'Places that field officers wrote',
    note: 'Their reports count in no district until somebody says where they were made. What was sent stays as it is.',
    reports: (reports: number, first: string, last: string) =>
      `${noun(reports, 'report', 'reports')}, ${first === last ? first : `${first} to ${last}`}`,
    take: (district: string, as: string) => (district === as ? district : `${as}, in ${district}`),
    other: 'Another district',
    otherOf: (place: string) => `Another district for “${place}”`,
    more: (places: number) => `${noun(places, 'more place comes', 'more places come')} up as these are placed.`,
  },
  in: 'In',
  rows: (rows: number) => `(${noun(rows, 'row', 'rows')})`,
  again: (files: number) =>
    files === 0
      ? 'Nothing is decided yet.'
      : `${noun(files, 'file is', 'files are')} read again with what was decided. Nothing is kept until you accept it.`,
  read: 'Read the files again',
  reading: 'Reading …',
  look: (filename: string) => `Look at ${filename}`,
  found: (accepted: number, corrected: number) =>
    `${noun(corrected, 'correction', 'corrections')}, ${noun(accepted, 'new row', 'new rows')}`,
  decided: {
    title: 'Decided',
    note: 'Taken back with the import that said it.',
    none: 'Nothing was decided yet.',
    written: 'As files write it',
    answer: 'Is',
    file: 'Decided with',
    on: 'On',
    answers,
  },
}
