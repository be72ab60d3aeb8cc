/** Who was asked in a district's last wave, against who lives there; small groups withheld so that no subtraction brings them back. */

import { FEWEST_RESPONDENTS } from '#api/analytics/precision.ts'
import type { AskedGroup } from '#api/contract/district.ts'
import { alsoWithheld } from '#api/perception/keep-private.ts'
import type { Participation } from '#api/perception/participation.ts'
import type { Area } from '#api/perception/perception-book.ts'
import { groupingNames } from '#data/schema/perception.ts'

export function whoWasAsked(asked: Participation, area: Area, waveId: string): AskedGroup[] {
  return groupingNames.flatMap((grouping) => {
    const heard = asked.heard(area, waveId, grouping)
    const tooFew = heard.map((g) => g.respondents > 0 && g.respondents < FEWEST_RESPONDENTS)
    const also = alsoWithheld(heard.map((g, i) => ({ n: tooFew[i] ? null : g.respondents })))
    return heard.map(
      (g, i): AskedGroup =>
        tooFew[i] || also[i]
          ? {
              grouping,
              group: g.group,
              respondents: null,
              sampleShare: null,
              populationShare: g.populationShare,
              ratio: null,
              badge: 'suppressed',
            }
          : { grouping, ...g },
    )
  })
}
