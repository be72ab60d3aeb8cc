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
    `its smaller places say ${name}: --map place.${wrong}=${pcode}`,
  'columns-there': ({ columns }) => `its columns are ${columns.join(', ')}`,
  'say-day-order': () => 'say which: --map dates=dd/mm or --map dates=mm/dd',
  'say-precision-scale': () =>
    'say whose codes they are: --map precision=acled (2 a part of a region, 3 a larger region) or --map precision=ucdp (2 near a known place, 3 its district)',
  'say-as-of': () => 'say on which day the list was true: --map asof=2025-06-30',
  'say-period': ({ columns }) =>
    `say it: --map period=2014, period=2014-03, period=2014-03..2014-05 or period=COLUMN (${columns.join(', ')})`,
  'say-questions': () =>
    'say for each question to be read which answers count, and what it measures: --map "counts.COLUMN=Yes|Often" --map indicator.COLUMN=safe-after-dark',
  'say-source': ({ source }) =>
    `say which: --map source=${source} takes them as corrections, --map source=NEW-NAME keeps them apart`,
  'say-sector': ({ sector }) =>
    `say it for each: --map "dimension.${sector}=development" (or defence, diplomacy), or a kind of work: --map "kind.${sector}=dialogue-forum"`,
  'say-edition': () => 'say replace or add',
  'keep-both-editions': () => 'to keep them beside the new ones: --map edition=add',
  'look-at-codes': () => 'look whether the codes of the file are right',
}
