// What is asked about a file, and the answers, each as a person would say it.
import type { ImportAnswer, ImportAsking } from '#api/contract/statements/import-questions.ts'
import { formatCount, formatDate } from '../../format.ts'
import { sayIn, type WordsFor } from '../../say-in.ts'
import { listed, noun } from '../grammar.ts'
import { fieldNamed } from '../import-fields.ts'
import { recognitionReasons } from './import-recognition.ts'

const read = (example: { written: string; day: string } | null): string =>
  example === null ? '' : `: ${example.written} is ${formatDate(example.day)}`
/** “Corail” (HT0834) in Grand'Anse. */
const labelled = ({ code, name, above }: { code: string; name: string; above: string }): string =>
  [name === '' ? '' : `“${name}”`, code === '' ? '' : name === '' ? `“${code}”` : `(${code})`]
    .concat(above === '' ? '' : name === '' && code === '' ? `“${above}”` : `in ${above}`)
    .filter((part) => part !== '')
    .join(' ')
const lying = (rows: number, positions: readonly { name: string; rows: number }[]): string => {
  const [only, ...others] = positions
  if (only === undefined) return 'positions say another place'
  const places = others.length === 0 ? [only.name] : positions.map((one) => `${one.name} (${formatCount(one.rows)})`)
  return `${noun(rows, 'row lies', 'rows lie')} in ${listed(places)}`
}
const codePages: Readonly<Record<string, string>> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'windows-1252': 'Western European (Windows-1252)',
  'windows-1256': 'Arabic (Windows-1256)',
}

export const importAskings: WordsFor<ImportAsking> = {
  'ask-format': () => 'Which kind of file is it?',
  'ask-field': ({ field }) => `Which column is the ${fieldNamed(field)}?`,
  'ask-part': () => 'Which sheet or layer shall be read?',
  'ask-encoding': () => 'In which of these do the letters look right?',
  'ask-day-order': ({ column }) => `Does the day or the month come first in “${column}”?`,
  'ask-precision-scale': ({ column }) => `Whose codes are those of “${column}”?`,
  'ask-decimal-mark': ({ column }) => `What does the mark in “${column}” mean?`,
  'ask-coordinates': ({ rows, of }) =>
    `${formatCount(rows)} of ${formatCount(of)} rows lie in the country only if latitude and longitude change places. Are the two columns exchanged?`,
  'ask-as-of': () => 'On which day was this list true?',
  'ask-period': () => 'Which period are the numbers for?',
  'ask-issued': () => 'On which day was this forecast issued?',
  'ask-country': () => 'What is this country called in the file?',
  'ask-same-source': ({ source, different, known }) =>
    `${formatCount(different)} of ${formatCount(known)} ids are known under “${source}” for other days and places. Is this the same source?`,
  'ask-source': () => 'Under which source are the rows filed?',
  'ask-spreadsheet-days': ({ column }) => `From when are the day numbers in “${column}” counted?`,
  'ask-line-layout': ({ example }) => `What are the parts of a line, in their order? (${example})`,
  'ask-category': ({ category, rows }) => `Which kind of incident is “${category}”? (${noun(rows, 'post', 'posts')})`,
  'ask-other-categories': ({ categories }) =>
    `What are the categories that name no kind of incident: ${categories.map((one) => `“${one}”`).join(', ')}?`,
  'ask-place': ({ written, rows }) =>
    `Which place is meant by ${labelled(written)}${rows === 0 ? '' : `, in ${noun(rows, 'row', 'rows')}`}?`,
  'ask-proof': ({ written, rows, named, positions }) =>
    `By its name ${labelled(written)} is ${named}, but ${lying(rows, positions)}. Which of the two is right?`,
  'ask-valid-from': () => 'Since which day are these boundaries in force?',
  'ask-edition': () => 'What becomes of the boundaries known already?',
  'ask-indicator': ({ question }) => `What does “${question}” measure?`,
  'ask-answers-that-count': ({ question }) => `Which answers to “${question}” count?`,
  'ask-answers-missing': ({ question }) => `Which answers to “${question}” are no answer?`,
  'ask-wording': ({ question }) => `In which words was “${question}” asked?`,
  'ask-people': () => 'Which table has a person in each row?',
  'ask-polarity': ({ question }) => `Are many of those who say so to “${question}” good or bad news?`,
}

export const importAnswers: WordsFor<ImportAnswer> = {
  'as-written': ({ text }) => text,
  'answer-format': ({ label, because }) =>
    because === null ? label : `${label} (${sayIn(recognitionReasons, because)})`,
  'answer-no-format': () => 'None of these: let the file go',
  'answer-incident-kind': ({ label }) => label,
  'answer-no-incident': () => 'No incident: leave out posts of this alone',
  'answer-encoding': ({ encoding }) => codePages[encoding] ?? encoding,
  'answer-day-first': ({ example }) => `The day comes first${read(example)}`,
  'answer-month-first': ({ example }) => `The month comes first${read(example)}`,
  'answer-acled-scale': () => 'ACLED’s: 2 is a part of a region, 3 a larger region',
  'answer-ucdp-scale': () => 'UCDP’s: 2 is near a known place, 3 its district',
  'answer-decimal': ({ mark, written, value }) => `A decimal ${mark}: ${written} is ${value}`,
  'answer-exchanged': () => 'Yes, read them the other way round',
  'answer-as-they-stand': () => 'No, leave them as they stand',
  'answer-column': ({ column }) => `The column “${column}” says it`,
  'answer-same-source': ({ source }) => `Yes, “${source}”: its rows become corrections`,
  'answer-own-source': ({ source }) => `No, another: keep it apart as “${source}”`,
  'answer-epoch': ({ epoch }) => (epoch === 1900 ? '1900, as most spreadsheets do' : '1904, as an old Mac does'),
  'answer-place': ({ pcode, name }) => `${name} (${pcode})`,
  'answer-no-place': () => 'None of our places',
  'answer-by-position': () => 'The positions',
  'answer-by-name': ({ name }) => `The name: ${name}`,
  'answer-replace-edition': () => 'The file replaces them from today on',
  'answer-keep-editions': () => 'They stay beside those of the file',
  'answer-nobody-knows': () => 'Nobody knows',
  'answer-leave-out': () => 'Nothing: leave it out',
  'answer-new-indicator': () => 'Something of its own',
  'answer-indicator': ({ label }) => label,
  'answer-good-news': () => 'Good news',
  'answer-bad-news': () => 'Bad news',
}
