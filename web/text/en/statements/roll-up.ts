// The country's figure in a sentence: what it is, who stands behind it, and which districts say otherwise.
import type { RollUpFinding } from '#api/contract/statements/roll-up.ts'
import { formatPercent, formatRate } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { listed, noun, plural } from '../grammar.ts'

/** More names are no sentence; they are all in the table. */
const namesSaid = 5

export const rollUpFindings: WordsFor<RollUpFinding> = {
  'roll-up': (found) => `${figure(found)} ${behind(found)} ${disagreeing(found)}`,
}

function figure({ of, phrase, namesKinds, value, lo, hi, precision }: RollUpFinding): string {
  const what =
    of === 'answers'
      ? `the share of people who ${phrase}`
      : namesKinds
        ? 'the rate of incidents of the chosen kinds'
        : 'the rate of violence'
  if (value === null || lo === null || hi === null) return `No figure can be told of the whole country for ${what}.`
  if (of === 'incidents') {
    const kinds = namesKinds ? 'incidents of the chosen kinds' : 'violent incidents'
    return `Across the country there were ${formatRate(value)} ${kinds} per 100,000 people a year (${formatRate(lo)}–${formatRate(hi)}).`
  }
  const range = [formatPercent(lo), formatPercent(hi)] as const
  return precision === 'caution'
    ? `Across the country between ${range[0]} % and ${range[1]} % ${phrase}, each person asked counting for those they speak for.`
    : `Across the country ${formatPercent(value)} % ${phrase} (${range[0]}–${range[1]}), each person asked counting for those they speak for.`
}

function behind({ districts, behind: stand, peopleShare }: RollUpFinding): string {
  const people = peopleShare === null ? '' : `, where ${formatPercent(peopleShare)} % of the people live`
  return `${stand} of ${noun(districts, 'district', 'districts')} ${plural(stand, 'stands', 'stand')} behind it${people}.`
}

function disagreeing({ tested, above, below }: RollUpFinding): string {
  if (tested === 0) return 'No district could be held against it.'
  if (above.length + below.length === 0)
    return `None of ${noun(tested, 'district', 'districts')} held against it can be told from it.`
  const ways = [
    ...(above.length > 0 ? [`${above.length} ${plural(above.length, 'lies', 'lie')} above (${some(above)})`] : []),
    ...(below.length > 0 ? [`${below.length} ${plural(below.length, 'lies', 'lie')} below (${some(below)})`] : []),
  ]
  return `Of ${noun(tested, 'district', 'districts')} held against it, ${listed(ways)}, by more than chance.`
}

const some = (names: readonly string[]): string =>
  names.length <= namesSaid
    ? listed(names)
    : listed([...names.slice(0, namesSaid), noun(names.length - namesSaid, 'other', 'others')])
