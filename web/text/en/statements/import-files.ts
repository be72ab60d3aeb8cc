// Why a whole file is not taken, or what is asked about it.
import type { FileReason } from '#api/contract/statements/import-files.ts'
import { countedParts, type LayoutFault, neededParts, passedPart } from '#data/schema/weekly-safety.ts'
import { sayIn, type WordsFor } from '../../say-in.ts'
import { listed, noun, plural } from '../grammar.ts'
import { fieldNamed } from '../import-fields.ts'
import { allCalled, boundaryChanges } from './boundary-changes.ts'
import { binaryFileWords, packedFaultWords, recognitionReasons, unreadFileWords } from './import-recognition.ts'
import { problemTitles } from './problem-titles.ts'

const titles: Readonly<Record<string, string>> = problemTitles

const layoutFaults: Record<LayoutFault['fault'], (parts: readonly string[]) => string> = {
  separators: (marks) =>
    marks.length > 1
      ? `one mark must stand between them all, not ${marks.join(' and ')}`
      : 'a mark must stand between them',
  unknown: (parts) =>
    `it knows no ${parts.join(', ')}. There are ${[...neededParts, ...countedParts, passedPart].join(', ')}`,
  twice: (parts) => `${parts.join(', ')} stands in it twice`,
  missing: (parts) => `it lacks ${parts.join(', ')}`,
}

export const fileReasons: WordsFor<FileReason> = {
  'file-empty': ({ filename }) => `${filename} is empty`,
  'file-blank': ({ filename }) => `${filename} holds nothing but blanks`,
  'file-not-text': ({ filename }) => `${filename} is not text, or was damaged on its way`,
  'file-binary': ({ filename, what }) => `${filename} is ${binaryFileWords[what]}.`,
  'file-packed': ({ filename, fault }) => `${filename} is ${packedFaultWords[fault]}.`,
  'encoding-not-known': ({ asked, encodings }) =>
    `"${asked}" is no encoding that is read here; there are ${encodings.join(', ')}.`,
  'layer-not-there': ({ filename, asked, layers }) =>
    `${filename} has no sheet or layer "${asked}"; it has ${layers.join(', ')}.`,
  'file-not-read-yet': ({ filename, what }) => `${filename} is ${unreadFileWords[what]}. It cannot be read yet.`,
  'file-of-no-kind': ({ filename, tried }) =>
    `${filename} fits no known kind of file. Tried ${tried.map(({ format, because }) => `${format}: ${sayIn(recognitionReasons, because)}`).join('; ')}.`,
  'columns-open': ({ filename, format, columns }) =>
    `To read ${filename} as “${format}” it must be said which ${plural(columns.length, 'column is', 'columns are')} ${listed(columns.map(fieldNamed))}.`,
  'file-without-rows': () => 'The file has a header and no rows.',
  'file-too-large': ({ megabytes }) => `The file is larger than ${megabytes} MB: simplify the outlines first.`,
  'json-broken': () => 'The file is not whole: its JSON breaks off or is malformed.',

  'column-not-there': ({ pair }) => `${pair}: the file has no such column`,
  'day-order-open': ({ column, example }) =>
    `The dates in "${column}" (${example}) can be read day first or month first, and nothing in the column decides.`,
  'precision-scale-open': ({ column }) =>
    `The codes of how exactly places are known in "${column}" go to 3 alone: 2 and 3 mean other things to ACLED than to UCDP, and nothing in the file decides.`,
  'list-without-dates': () => 'No column says when each place was seen.',
  'issue-not-said': ({ issuer }) =>
    issuer === 'views'
      ? 'Neither the file nor its name says which run of VIEWS this is, or when it was issued.'
      : 'No column says when this forecast was issued.',
  'country-not-in-file': ({ country, others }) =>
    `No row is of ${country}: the file speaks of ${others.length > 8 ? `${others.slice(0, 8).join(', ')} and ${others.length - 8} more` : others.join(', ')}.`,
  'period-not-said': ({ of }) =>
    `Neither a column nor the name of the file says when ${of === 'counts' ? 'the numbers were counted' : 'people were asked'}.`,
  'survey-without-questions': ({ questions }) =>
    questions.length === 0
      ? 'No column of this survey is answered with a choice.'
      : `No question of this survey is answered on a scale known here: ${questions.map(({ question, answers }) => `"${question}" (${answers.join(', ')})`).join('; ')}.`,
  'polarity-of-indicator': ({ question, indicator }) =>
    `"${question}" is read as ${indicator}, of which it is settled here whether many are good or bad news. Say which answers count (counts.${question}=), or make it an indicator of its own (indicator.${question}=a-new-name).`,
  'sectors-not-classed': ({ sectors }) =>
    `Is this defence, development or diplomacy? Nothing here can tell: ${sectors
      .map(
        ({ sector, rows, examples }) =>
          `${sector === '' ? 'work without a sector' : `"${sector}"`} (${noun(rows, 'row', 'rows')}${examples.length === 0 ? '' : `: ${examples.join(', ')}`})`,
      )
      .join('; ')}.`,
  'places-before-boundaries': () => 'The file names places, and none is known here: import boundaries first.',
  'categories-open': ({ categories }) =>
    `Nothing here can tell whether ${listed(categories.map((one) => `“${one}”`))} ${plural(categories.length, 'is a kind', 'are kinds')} of incident.`,
  'line-layout-unreadable': ({ written, fault, parts }) =>
    `“${written}” does not say what the parts of a line are: ${layoutFaults[fault](parts)}.`,
  'rate-unreadable': ({ answer }) =>
    `"${answer}" is no rate: say how many US dollars one unit was worth, as in rate.EUR=1.1.`,
  'class-not-known': ({ answer }) => `"${answer}" is neither one of the three Ds nor a kind of work known here.`,
  'source-open': ({ source, different, known }) =>
    `${different} of ${known} ids are known under the source ${source} for other days and places: is this the same source, with its records corrected, or another?`,
  'edition-answer-not-known': ({ answer }) => `"${answer}" is no answer to edition`,
  'edition-retires': ({ districts }) =>
    `This is another edition of boundaries known here. Accepting it retires ${allCalled(districts)} from today; as known on earlier days they stay.`,
  'edition-doubtful': ({ kind, change }) => `${boundaryChanges[kind](change)}.`,

  'boundaries-of-another-type': ({ type }) =>
    `This is not a GeoJSON FeatureCollection or a TopoJSON file${type === null ? '' : ` but “${type}”`}.`,
  'boundaries-projected-as': ({ projection }) =>
    `The file says its coordinates are in ${projection}. Save it in longitude and latitude (WGS 84, EPSG:4326).`,
  'boundaries-projected': ({ x, y }) =>
    `The coordinates are not longitude and latitude (one is ${x}, ${y}); the file is probably in projected metres. Save it in WGS 84 (EPSG:4326).`,
  'boundaries-without-areas': () => 'The file holds no areas: every feature is a point, a line or empty.',
  'boundaries-without-names': () => 'No property looks like the code or the name of a place. Say which ones they are.',
  'region-codes-shared': ({ column, name, shared }) =>
    `${column} does not tell the places in ${name} apart (${shared.map((one) => `${one.pcode}: ${one.names.join(', ')}`).join('; ')}); they are coded by name.`,
  'codes-lacking': ({ name }) => `No column of codes was found; ${name} serves as the code.`,
  'codes-within-region': ({ column, region }) =>
    `${column} is unique only within ${region}; both together are the code.`,

  'reading-interrupted': () => 'The reading was interrupted before it ended. The file is still here.',
  'file-let-go': () => 'The file is no longer kept here; bring it again.',
  'went-wrong': () => 'Something went wrong on our side.',
  'broke-off': ({ problem }) => `${titles[problem] ?? problem}.`,
  'still-reading': () => 'The file is still being read.',
  'no-longer-ready': ({ state }) => `This import was ${state}; upload the file again.`,
  'accept-first': ({ filename }) => `Accept ${filename} first: this file was checked after it.`,
  'nothing-new': () => 'Nothing in the file is new.',
}
