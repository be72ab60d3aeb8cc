// Why a row of a file could not be taken, or is taken and doubted.
import type { RowReason } from '#api/contract/statements/import-rows.ts'
import { formatCount } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { noun } from '../grammar.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

export const rowReasons: WordsFor<RowReason> = {
  'row-of-another-width': ({ cells, columns }) => `the row has ${cells} cells where the header has ${columns}`,
  'row-with-nul-bytes': () => 'the row contains NUL bytes: the file may be damaged',
  'row-of-totals': () => 'the row looks like a row of totals, not a record',

  'date-missing': () => 'the date is missing',
  'date-unreadable': ({ written }) => `"${written}" is not a date`,
  'date-without-month': ({ written, month }) => `"${written}" has no month ${month}`,
  'date-not-in-month': ({ written, year, month, days }) =>
    `"${written}" does not exist: ${months[month - 1] ?? month} ${year} has ${days} days`,
  'date-to-come': ({ day, readOn }) =>
    readOn === null ? `${day} has not come yet` : `${day} has not come yet (the file was read on ${readOn})`,
  'date-ends-first': ({ end }) => `it ends on ${end}, before it starts`,
  'year-missing': () => 'the year is missing',
  'year-unreadable': ({ written }) => `"${written}" is not a year`,
  'month-missing': ({ written }) => `the month is missing (${written})`,
  'month-unreadable': ({ written }) => `"${written}" is not a month`,
  'day-missing': () => 'the day is missing; kept with the month only',
  'time-precision-unreadable': ({ written }) =>
    `time precision "${written}" is not understood; the date was taken as written`,
  'period-unreadable': ({ written }) => `"${written}" is not a period: write 2015, 2015-03, 2015-Q1 or March 2015`,
  'period-ends-first': ({ written }) => `"${written}" is not a period: the later end comes last`,

  'position-unreadable': ({ lat, lng }) => `"${lat}", "${lng}" is not a position`,
  'position-zero': () => 'the position is 0, 0: in the sea off Africa, where empty cells end up',
  'position-exchanged': ({ lat, lng }) =>
    `latitude ${lat} and longitude ${lng} lie outside the country; exchanged they lie inside`,
  'position-of-another-sign': ({ lat, lng }) =>
    `latitude ${lat}, longitude ${lng} lie outside the country; with another sign they lie inside`,
  'position-projected': ({ lat, lng }) => `${lng}, ${lat} look like metres of a map projection, not degrees`,
  'position-impossible': ({ lat, lng }) => `latitude ${lat}, longitude ${lng} do not exist`,
  'position-missing': () => 'the event has no position',
  'position-in-no-district': () => 'the position lies outside every district; kept without one',
  'position-not-exact': ({ accuracyM }) =>
    `the position is only exact to ${formatCount(accuracyM / 1000)} km, which says no district: name the place, or tap it on the map`,
  'position-in-another-country': ({ country }) => `it lies in ${country ?? 'another country'}, outside this one`,
  'position-against-name': ({ position, name }) =>
    `the position lies in ${position}, the row says ${name}; the position was followed`,
  'place-precision-unreadable': ({ written }) =>
    `geo precision "${written}" is not understood; kept for the country only`,
  'place-missing': () => 'no place is given; kept for the country only',
  'district-in-doubt': ({ name, pcode, isLikely }) =>
    `${namedOrCoded(name, pcode)} is no district known here${isLikely ? ' beyond doubt' : ''}; kept without one`,
  'district-mislabelled': ({ name, pcode, elsewhere }) =>
    `"${name}" stands here under the code ${pcode}, elsewhere under ${elsewhere}: one of them is mislabelled; kept without a district`,
  'area-not-known': ({ written, as }) => `no place known here has the ${as} "${written}"`,

  'work-not-said': () => 'neither a sector nor an activity says what is done',
  'work-nowhere': () => 'no place is given',
  'work-called-off': ({ written }) => `it was called off ("${written}")`,
  'budget-unreadable': ({ written }) => `"${written}" is no budget; kept without one`,

  'code-not-known': ({ written, codes }) => `"${written}" is none of ${codes.join(', ')}`,
  'cell-missing': ({ column }) => `${column} is missing`,
  'told-otherwise': ({ written, before }) => `it says "${written}" where a row before says "${before}"`,
  'others-refused': ({ id }) => `another row of ${id} was refused, so none of it was taken`,
  'row-says-nothing': () => 'the row says nothing but an id',
  'row-of-example': () => 'this is an example of the template; write your own in its place',
  'day-before-day': ({ day, earliest }) => `${day} comes before ${earliest}`,
  'done-without-state': () => 'a day on which it was done goes with the state done, and with no other',
  'words-too-long': ({ most }) => `it is longer than ${most} letters`,
  'group-twice': () => 'the same group of people is counted twice',
  'rank-twice': ({ rank }) => `the same people have two wishes at rank ${rank}`,
  'priority-twice': ({ priority }) => `the same people ask for ${priority} twice`,
  'commitment-twice': ({ id }) => `${id} stands in the file before with other words`,
  'place-without-outline': ({ pcode }) =>
    `${pcode} is no place known here, and only boundaries bring districts and regions`,
  'parent-differs': ({ parent, kept }) =>
    `the list puts it in ${parent}; it stays in ${kept}, where the boundaries put it`,
  'written-here': ({ id }) => `${id} was written down here; a file may not change it`,
  'link-not-known': ({ id }) => `nothing known here has the id ${id}; kept as it is`,

  'line-of-another-length': ({ parts, expected }) =>
    `the line has ${noun(parts, 'part', 'parts')} where the layout has ${expected}`,
  'reporter-unreadable': ({ written }) =>
    written === ''
      ? 'a reporter’s code is expected, without blanks, and not a telephone number'
      : `"${written}" is no reporter’s code: letters, digits and . _ - alone, 32 at most`,
  'week-unreadable': ({ written }) =>
    `"${written}" is no week: write 2026-W08, or a day of that week with its year, as 2026-02-18`,
  'report-twice': () =>
    'an earlier line says something else for the same place, reporter and week; to correct that one, send this line again by itself',

  'cell-unreadable': ({ written }) => `"${written}" is not what an export writes here`,
  'own-row-twice': ({ id }) => `an earlier row says something else under the id ${id}`,
  'post-not-published': ({ written }) =>
    written === '' ? 'nobody published the post' : `nobody published the post ("${written}")`,
  'post-no-incident': ({ written }) => `"${written}" is no incident, as was said of its categories`,

  'people-unreadable': ({ written }) => `"${written}" is not a number of people; left empty`,
  'figure-unreadable': ({ written, isCount }) =>
    `"${written}" is not a ${isCount ? 'number of people or cases' : 'number'}`,
  'figure-missing': () => 'the number is missing',
  'figure-twice': () => 'the same place and category stands in the file twice with different numbers',
  'probability-over-one': ({ written }) => `"${written}" is more than 1 and so no probability`,
  'cell-in-no-district': ({ cell }) => `the middle of grid cell ${cell} lies in no district`,
  'month-differs': ({ written, month, beside }) =>
    `month ${written} is ${month}, but the year and month beside it say ${beside}`,
  'forecast-not-ahead': ({ month, vintage }) => `${month} was over when ${vintage} was issued: that is no forecast`,
  'issue-unreadable': ({ written }) =>
    written === '' ? 'nothing says when it was issued' : `"${written}" is no day on which it can have been issued`,
  'sum-differs': ({ category, stated, sum }) =>
    `${category}: the row for the whole country says ${stated}, the areas together say ${sum}`,
  'sexes-differ': ({ pcode, total, sum }) =>
    `${pcode}: the total says ${total}, the sexes together say ${sum}; the total was kept`,
  'sex-not-known': ({ written }) => `"${written}" is no sex known here`,
  'answer-missing': () => 'the answer is missing',
  'code-out-of-range': ({ written, least, most }) => `"${written}" is not ${least} to ${most}`,
  'event-without-id': () => 'the event has no id',
  'submission-missing': () => 'the submission it belongs to is not in the file',
  'told-in-two-ways': ({ of }) => `two rows of this person say different things of ${of}`,
  'submission-not-approved': () => 'those who reviewed this submission did not approve it',
  'weight-unreadable': ({ written }) => `"${written}" is no weight a person can have`,
  'site-state-unreadable': ({ written }) =>
    `"${written}" is no state of a site known here; the visit is kept without one`,
  'person-twice': ({ id }) => `${id} stands in the file before with other answers`,
  'id-repeated': ({ id, keptAs }) => `${id} stands in the file more than once with other content; kept as ${keptAs}`,

  'feature-unnamed': () => 'The feature has neither a code nor a name.',
  'feature-without-code': ({ column }) => `The feature has no ${column}; its name serves as the code.`,
  'feature-code-taken': ({ pcode, by }) => `The code ${pcode} is already that of ${by}.`,
  'feature-joined': ({ name, pcode }) => `${name} (${pcode}) is drawn in several features; they were joined.`,
  'feature-without-area': ({ drawn }) =>
    `The feature has ${drawn === null ? 'nothing drawn' : `a ${drawn}, not an area`}: the place is kept without a boundary.`,
  'feature-of-same-name': ({ feature }) => `Feature ${feature} has the same name under another code.`,
}

const namedOrCoded = (name: string, pcode: string): string =>
  name === '' ? `the code "${pcode}"` : pcode === '' ? `"${name}"` : `"${name}" (${pcode})`
