// What the Import screen says.
import type { ImportReport } from '#api/contract/imports.ts'
import { noun, plural } from './grammar.ts'
import { importFields } from './import-fields.ts'

const states: Record<ImportReport['state'], string> = {
  reading: 'Being read',
  ready: 'Read, not kept',
  accepting: 'Being kept',
  accepted: 'Accepted',
  undone: 'Taken back',
  failed: 'Failed',
  discarded: 'Let go',
}
const tables: Record<string, readonly [one: string, many: string]> = {
  place: ['place', 'places'],
  boundary: ['boundary', 'boundaries'],
  incident: ['incident', 'incidents'],
  observation: ['observation', 'observations'],
  answer: ['answer', 'answers'],
  answer_count: ['answer count', 'answer counts'],
  area_count: ['count per area', 'counts per area'],
  population: ['population figure', 'population figures'],
  respondent: ['respondent', 'respondents'],
  wave: ['wave', 'waves'],
  imported_indicator: ['indicator of its own', 'indicators of its own'],
  attendance: ['group that came', 'groups that came'],
  commitment: ['commitment', 'commitments'],
  weekly_safety: ['weekly report', 'weekly reports'],
  consultation: ['consultation', 'consultations'],
  intervention: ['piece of work', 'pieces of work'],
  ranked_priority: ['wish', 'wishes'],
}

export const imports = {
  title: 'Import',
  lead: 'Every file is read first and nothing is kept until you accept it. An accepted file can be taken back whole.',
  drop: {
    label: 'Drop a file here',
    or: 'or',
    choose: 'Choose a file',
    kinds:
      'Boundaries, lists of p-codes, UCDP GED, ACLED, police.uk and other incident tables, surveys (KoboToolbox, ODK, microdata), who does what where (3W, HXL, HAPI), consultations, commitments, sites, counts per area and period, answer counts, population by sex and weekly safety lines. CSV, Excel, JSON, ZIP. The kind is recognised; nothing has to be set.',
  },
  paste: {
    label: 'Or paste weekly lines',
    note: (layout: string) =>
      `One message of a community reporter a line, laid out as ${layout}. After it is read you can say that the parts of a line are others; that is kept for the next time. Place is a p-code or a name, week 2026-W08 or a day with its year, safety 0 to 10; a blank count is no zero. Who a reporter is stays here.`,
    filename: 'pasted-lines.txt',
    read: 'Read these lines',
  },
  templates: {
    title: 'Tables to fill in',
    note: 'For what nobody has a file of yet. Each shows by examples how it is filled in; the workbook has a sheet with every code and every district. Send it back here.',
    names: { consultations: 'Consultations', commitments: 'Commitments of an action plan' },
    formats: { xlsx: 'Excel', csv: 'CSV' },
    of: (name: string, format: string) => `${name}, ${format}`,
  },
  work: {
    title: 'What kind of work is it?',
    note: 'Which of the three Ds a sector belongs to was guessed from its words. Where a guess is wrong, or nothing could tell, say it here.',
    sector: (sector: string, rows: number) =>
      `${sector === '' ? 'Work without a sector' : sector} (${noun(rows, 'row', 'rows')})`,
    choose: 'Choose one',
    anySection: 'Only which of the three',
    any: (dimension: string) => `${dimension}, of any kind`,
    rate: (currency: string) => `US dollars for one ${currency}`,
    again: 'Read again with these answers',
  },
  sending: (name: string) => `Sending ${name}`,
  sent: (percent: string) => `${percent} % sent`,
  reading: (name: string) => `Reading ${name} …`,
  keeping: (name: string) => `Keeping ${name} …`,
  waiting: 'It begins as soon as the file before it is done.',
  rowsSoFar: (n: string) => `${noun(n, 'row', 'rows')} so far`,
  mayLeave: 'You can leave this page or reload it: it goes on here, and this address finds it again.',
  said: {
    read: (rows: string, taken: string, open: number) =>
      `The file was read: ${noun(rows, 'row', 'rows')}, ${taken} of them can be taken.${open === 0 ? '' : ` ${noun(open, 'question is', 'questions are')} open.`}`,
    asked: (open: number) =>
      open === 0 ? 'The file could not be taken.' : `${noun(open, 'question', 'questions')} must be answered first.`,
    kept: 'The rows were accepted.',
  },
  questions: {
    open: 'To be answered',
    takePlace: 'Take this place',
    otherPlace: 'Another of our places',
    place: (name: string, pcode: string, level: string) => `${name} (${pcode}, ${level})`,
    otherKinds: 'Other kinds of file',
    standing: 'Taken so until you say otherwise',
    standingNote: 'A press reads the file again with that answer. Nothing has to be sent again.',
    because: {
      untold: 'Taken so until you say otherwise.',
      open: 'Nothing in the file decides this.',
      told: 'As you said.',
      'last-time': 'Answered as last time, for a file with the same columns.',
      assumed: 'Taken from the file itself.',
    },
    day: 'Day',
    period: 'Year, month, quarter or span',
    periodHint: '2014, 2014-03, 2014-Q1, or 2014-03..2014-05',
    take: 'Read again with this answer',
    rows: (n: number) => noun(n, 'row', 'rows'),
  },
  codebook: {
    title: 'What people were asked',
    note: 'Each column answered with a choice: what it measures, and which of its answers count. Columns that are left out are not kept.',
    measures: (what: string, counts: readonly string[]) =>
      counts.length === 0 ? what : `${what}; counts: ${counts.join(', ')}`,
    changed: '(changed, not read yet)',
    again: 'Read again with these answers',
  },
  where: {
    title: 'Where the rows would lie',
    titleKept: 'Where the rows lie',
    loading: 'The map is coming …',
    label: (districts: string) => `Map of the rows taken, in ${noun(districts, 'district', 'districts')}`,
    of: (name: string, rows: string) => `${name}: ${noun(rows, 'row', 'rows')}`,
    inDistricts: (rows: string, districts: string) =>
      `${noun(rows, 'row lies', 'rows lie')} in ${noun(districts, 'district', 'districts')}.`,
    above: (rows: string) =>
      `${noun(rows, 'row is', 'rows are')} known to a region, to the whole country or to another place that is no district.`,
    nowhere: (rows: string) => `${noun(rows, 'row lies', 'rows lie')} in no known place.`,
    more: (n: string) => `and ${noun(n, 'more district', 'more districts')}`,
  },
  kept: {
    changed: 'What changed',
    became: (words: string) => `In the record now: ${words}.`,
    undoneTitle: (name: string) => `${name} was taken back`,
    undoneDetail: 'Its rows are in no map, figure or export any more. The record keeps that they were here.',
  },
  mayNot: {
    title: 'Only stewards bring files in',
    detail:
      'You are not signed in as a steward. Sign in with the button at the top right; on the fictional demonstration choose “Steward” there.',
  },
  dryRun: {
    title: (name: string) => `What is in ${name}`,
    recognised: (label: string) => `Recognised as ${label}. Nothing is kept yet.`,
    understood: 'How it was understood',
    counts: 'What would become of the rows',
    read: (n: string) => `${noun(n, 'row', 'rows')} read`,
    accepted: 'accepted',
    corrected: 'corrected',
    rejected: 'rejected',
    duplicate: 'already here',
    becomes: (words: string) => `They become ${words}.`,
    table: (table: string, n: string) => noun(n, ...(tables[table] ?? ([table, table] as const))),
    accept: (n: string) => `Accept ${noun(n, 'row', 'rows')}`,
    discard: 'Let it go',
    askedFirst: 'Something must be answered first',
    refused: 'This file cannot be taken as it is',
    readAgain: 'Read it again',
    nothing: 'There is nothing to accept in this file as it was read.',
    acceptedTitle: (name: string) => `${name} is in`,
    acceptedDetail: 'Maps and figures show it from now on. It can be taken back below.',
    another: 'Bring in another file',
  },
  mapping: {
    title: 'Columns',
    note: 'How the file’s columns were understood. If one is wrong, choose another and read the file again.',
    column: 'Column in the file',
    field: 'Read as',
    notUsed: 'Not used',
    again: 'Read again with these columns',
    none: 'This kind of file has no columns to choose.',
  },
  problems: {
    title: (shown: string, total: string) =>
      shown === total ? `Problems (${total})` : `First ${shown} of ${noun(total, 'problem', 'problems')}`,
    none: 'No problems: every row could be taken.',
    line: 'Line',
    field: 'Field',
    what: 'What is wrong',
    suggestion: 'Suggestion',
    whole: 'whole file',
    severities: { rejected: 'Rejected', warning: 'Taken, but look' },
    outcome: 'Outcome',
    download: 'Download the rejected rows (CSV)',
  },
  source: {
    title: 'Source',
    because: {
      named: (id: string, _file: string) => `Filed under “${id}”, as you said.`,
      'file-name': (id: string, _file: string) => `Filed under “${id}”, as the file’s name says.`,
      'same-rows': (id: string, _file: string) =>
        `Taken as the source “${id}”, though the file is named otherwise: most of its rows that are known there say the same.`,
      'same-columns': (id: string, _file: string) =>
        `Filed under “${id}”, as was said of an earlier file with these columns.`,
      'other-rows': (id: string, file: string) =>
        `Kept apart as “${id}”: its ids are known under “${file}” for other days and places.`,
    },
    evidence: (known: string, of: string, alike: string) =>
      `${known} of ${noun(of, 'row', 'rows')} looked at ${plural(known, 'is', 'are')} known there, ${alike} of them with the same day and place, or the same number.`,
    elsewhere: (known: string, id: string) =>
      `${known} of its rows ${plural(known, 'is', 'are')} known under “${id}” with other content. If it is that source, say so here: they become corrections.`,
    label: 'File the rows under',
    note: 'The same record of one source counts once, and what it says anew is a correction. Your answer is remembered for files with the same columns.',
    again: 'Read again under this source',
  },
  corrections: {
    title: (shown: string, total: string) =>
      shown === total ? `Corrections (${total})` : `First ${shown} of ${noun(total, 'correction', 'corrections')}`,
    note: 'Rows known before that say something else now. What they said stays in the record: “as known on” an earlier date still shows it, and taking this import back brings it back.',
    line: 'Line',
    row: 'Row',
    field: 'Field',
    old: 'Until now',
    new: 'From now on',
    nothing: '(nothing)',
    sum: 'sum',
    download: 'Download all corrections (CSV)',
  },
  preview: { title: (n: number) => `${plural(n, 'First row as it', `First ${n} rows as they`)} would be kept` },
  earlier: {
    title: 'Earlier imports',
    none: 'Nothing was imported yet.',
    file: 'File',
    kind: 'Kind',
    when: 'When',
    state: 'State',
    rows: 'Rows',
    corrected: 'Corrected',
    rejected: 'Rejected',
    actions: 'Undo',
    undo: 'Undo',
    open: 'Open',
    openOf: (name: string) => `Open the reading of ${name}`,
    undoOf: (name: string) => `Undo the import of ${name}`,
    confirmTitle: (name: string) => `Take ${name} back?`,
    confirmDetail: (rows: string) =>
      `Its ${noun(rows, 'row', 'rows')} ${plural(rows, 'leaves', 'leave')} every map, figure and export. The record keeps that they were here, and “as known on” an earlier date still shows them. What it corrected is as before.`,
    yes: 'Take it back',
    no: 'Leave it in',
  },
  states,
  fields: importFields,
}
