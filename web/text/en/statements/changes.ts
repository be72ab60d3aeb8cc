// Two periods side by side: how many places changed by more than chance, and in how many that cannot be told.
import type { ChangeFinding } from '#api/contract/statements/changes.ts'
import { formatCount } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { noun } from '../grammar.ts'

const levels: Record<ChangeFinding['level'], [one: string, many: string]> = {
  district: ['district', 'districts'],
  region: ['region', 'regions'],
  country: ['country', 'countries'],
}

export const changeFindings: WordsFor<ChangeFinding> = {
  'periods-compared': (found) => {
    const { of, phrase, namesKinds, level, places, up, down, cannotTell, imprecise, withheld, notMeasured } = found
    const [one, many] = levels[level]
    const what =
      of === 'answers' ? `the share who ${phrase}` : namesKinds ? 'incidents of the chosen kinds' : 'violence'
    const changed = `In ${formatCount(up + down)} of ${noun(places, one, many)} ${what} changed by more than chance`
    const ways = up + down === 0 ? '' : `: ${formatCount(up)} up, ${formatCount(down)} down`
    const rest = [
      ...(cannotTell > 0 ? [`in ${formatCount(cannotTell)} the change cannot be told from chance`] : []),
      ...(imprecise > 0 ? [`${formatCount(imprecise)} too imprecise to show`] : []),
      ...(withheld > 0 ? [`${formatCount(withheld)} withheld, too few people`] : []),
      ...(notMeasured > 0 ? [`${formatCount(notMeasured)} not measured`] : []),
    ]
    return `${changed}${ways}${rest.map((part) => `; ${part}`).join('')}.`
  },
}
