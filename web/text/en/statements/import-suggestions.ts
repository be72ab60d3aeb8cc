// What might be meant by a row, and what can be done about it.
import type { ImportSuggestion } from '#api/contract/statements/import-suggestions.ts'
import type { WordsFor } from '../../say-in.ts'

export const importSuggestions: WordsFor<ImportSuggestion> = {
  'as-written': ({ text }) => text,
  'perhaps-date': ({ day }) => `did they mean ${day}?`,
  'other-date-in-row': ({ written }) => `another date in the row says ${written}`,
  'perhaps-position': ({ lat, lng }) => `read latitude ${lat}, longitude ${lng}`,
  'export-as-wgs84': () => 'export the file again with WGS 84 longitude and latitude',
  'perhaps-place': ({ name, pcode }) => `is it ${name} (${pcode})?`,
  'perhaps-by-smaller-places': ({ wrong, name, pcode }) =>
    `its smaller places say ${name} (${pcode}), and not ${wrong}`,
  'columns-there': ({ columns }) => `its columns are ${columns.join(', ')}`,
  'say-day-order': () => 'say which comes first',
  'say-precision-scale': () => 'say whose codes they are',
  'say-as-of': () => 'say on which day the list was true',
  'say-issued': () => 'say on which day it was issued',
  'say-country': () => 'say what this country is called in the file',
  'say-period': ({ columns }) => `say which period, or which column says it (${columns.join(', ')})`,
  'say-questions': () => 'say for each question to be read which answers count, and what it measures',
  'say-source': ({ source }) =>
    `say which: as ${source} they become corrections, under another name they are kept apart`,
  'say-sector': ({ sector }) =>
    `say for ${sector} and each of the others which of the three Ds it is, or which kind of work`,
  'say-edition': () => 'say whether the file replaces what is known or is added to it',
  'keep-both-editions': () => 'they can be kept beside the new ones',
  'look-at-codes': () => 'look whether the codes of the file are right',
}
