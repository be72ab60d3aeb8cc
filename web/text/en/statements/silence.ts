// Whose voice was not heard, and in how many districts.
import type { SilenceFinding } from '#api/contract/statements/silence.ts'
import { formatCount } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { noun } from '../grammar.ts'

/** How a voice is spoken of where it was not heard anywhere, and where it was heard everywhere. */
const names: Record<SilenceFinding['voice'], { none: string; all: string }> = {
  anybody: { none: 'Nobody was', all: 'Somebody was' },
  women: { none: 'No women were', all: 'Women were' },
  men: { none: 'No men were', all: 'Men were' },
  'young-women': { none: 'No women under 25 were', all: 'Women under 25 were' },
  'young-men': { none: 'No men under 25 were', all: 'Men under 25 were' },
  minority: { none: 'Nobody of the minority was', all: 'The minority was' },
  displaced: { none: 'No displaced people were', all: 'Displaced people were' },
}

export const silenceFindings: WordsFor<SilenceFinding> = {
  silent: ({ voice, districts, never, unknown, months }) => {
    const { none, all } = names[voice]
    const within = `within the last ${noun(months, 'month', 'months')}`
    if (districts === 0) {
      const where =
        unknown === 0
          ? 'in every district'
          : `wherever it can be told; in ${noun(unknown, 'district', 'districts')} it cannot`
      return `${all} heard ${within} ${where}.`
    }
    const before =
      never === 0 ? '' : never === districts ? ', nor at any time before' : `, in ${formatCount(never)} of them never`
    const untold = unknown === 0 ? '' : `; in ${formatCount(unknown)} it cannot be told`
    return `${none} heard in ${noun(districts, 'district', 'districts')} ${within}${before}${untold}.`
  },
}
