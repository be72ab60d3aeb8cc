// What a file was taken for, and why it fits no kind known here.
import type { RecognitionReason, UnreadFile } from '#api/contract/statements/import-recognition.ts'
import type { WordsFor } from '../../say-in.ts'

const fields = { date: 'a date', place: 'a position or a district', what: 'a kind, an id or deaths' }

export const recognitionReasons: WordsFor<RecognitionReason> = {
  'no-table': () => 'it is not a table',
  'no-json': () => 'it is not JSON',
  'json-of-another-kind': () => 'it is JSON, but neither GeoJSON nor TopoJSON',
  'columns-lacking': ({ columns }) => `it lacks the columns ${columns.join(', ')}`,
  'fields-lacking': ({ fields: lacking }) =>
    `no column was found for ${lacking.map((field) => fields[field]).join(', ')}`,
  'columns-of-another-kind': () => 'it has not the columns that such exports have',
  'no-column-of-sites': () =>
    'neither its name nor a column says that these are buildings or other places to watch (if they are, name their kind in a column)',
  'no-people-asked': () => 'it does not say who was asked, one person a row, and where',
  'no-column-of-events': () => 'no column says that an event happened (if one does, it should be called kind)',
  'no-area-with-numbers': () => 'it has no area with numbers beside it',
  'no-area-answer-number': () => 'it has no area, answer and number a row',
  'answers-of-no-scale': () => 'its categories are no answers of a known scale',
  'women-not-told-from-men': () => 'it does not tell women from men',
  'many-rows-for-one-area': ({ of }) =>
    of === 'sex' ? 'it has many rows for one area and sex' : 'it has many rows for one area: it lists what lies there',
  'rows-are-events': () => 'its rows are events, not areas',
  'categories-are-answers': () => 'its categories are answers or sexes',
  'lines-of-another-kind': ({ layout }) => `its lines are not laid out as ${layout}`,
  'numbers-without-year': () => 'it has numbers per area, but no year',
}

/** Each completes "FILE is …". */
export const binaryFileWords = {
  'old-workbook': 'an old Excel workbook: save it as XLSX or CSV',
  pdf: 'a PDF: ask its publisher for the table behind it',
  picture: 'a picture',
}
export const packedFaultWords = {
  'too-large': 'larger inside than can be opened here (1 GB, 500 files, a minute): take out the part you need',
  damaged: 'damaged, or cut short on its way',
  'nothing-inside': 'packed, and nothing in it is a table or a layer of a map',
}
export const unreadFileWords: Record<UnreadFile, string> = {
  kobo: 'a survey export of KoboToolbox',
  odk: 'a survey export of ODK Central',
  'hapi-presence': 'the operational presence of organisations (HDX HAPI)',
  hapi: 'a table of HDX HAPI',
  'hxl-3w': 'a 3W: who does what, where (HXL)',
  '3w': 'a 3W: who does what, where',
  'place-list': 'a list of places with their codes: import their boundaries instead',
  'survey-rows': 'a survey, one person or household a row',
  'own-figures':
    'an export of figures by place, which this program worked out. They follow from the records: bring those (incidents, interventions, observations)',
}
