/** What people of the district said in the last wave before it began and in the last one since: safety by sex, and trust. */
import type { Evaluation, EvaluationRow } from '#api/contract/evaluation.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Heard } from '#api/contract/statements/evaluation.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'
import { atlas } from '#api/queries/atlas.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { areaOf } from '../districts/areas.ts'

const asked: readonly { indicator: string; sex: 'female' | 'male' | null }[] = [
  { indicator: 'safe-after-dark', sex: 'female' },
  { indicator: 'safe-after-dark', sex: 'male' },
  { indicator: 'trust-police', sex: null },
]

export async function voicesOf(
  mirror: Mirror,
  { pcode, startsOn }: Pick<EvaluationRow, 'pcode' | 'startsOn'>,
  { toDate, asOf }: Scope,
): Promise<Evaluation['voices']> {
  const [places, known] = await Promise.all([atlas(mirror, asOf), knownIndicators(mirror, asOf)])
  const place = places.byPcode.get(places.byPcode.get(pcode)?.districtPcode ?? pcode)
  if (place === undefined) return []
  const area = areaOf(places, place)
  const told = await Promise.all(
    asked.map(async ({ indicator, sex }) => {
      const cells = await indicatorCells(mirror, { indicator, group: sex === null ? {} : { sex }, asOf })
      const waves = cells.wavesAt(area)
      const before = waves.findLast(({ endedOn }) => endedOn < startsOn)
      const now = waves.findLast(({ endedOn }) => endedOn >= startsOn && endedOn < toDate)
      if (before === undefined || now === undefined) return []
      return [
        {
          indicator,
          label: known.find(({ id }) => id === indicator)?.label ?? indicator,
          group: sex,
          before: cells.share(area, before).shown,
          now: cells.share(area, now).shown,
          change: cells.changeBetween(area, now, before),
        },
      ]
    }),
  )
  return told.flat()
}

/** What of it goes into the sentence: whether women feel safer, and whether the police are trusted more. */
export const heardOf = (voices: Evaluation['voices']): Heard[] =>
  voices
    .filter(({ indicator, group }) => group === 'female' || indicator === 'trust-police')
    .map(({ indicator, group, before, now, change }) => {
      const told = ({ value, lo, hi, precision }: typeof before) => ({ value, lo, hi, precision })
      const { distinguishable, precision } = change
      return { indicator, group, before: told(before), now: told(now), change: { distinguishable, precision } }
    })
