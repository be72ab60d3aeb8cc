// The line under a briefing's title: how many live there, what was recorded, who was asked, what is being done.
import type { DistrictRow } from '#api/contract/districts.ts'
import type { ParticipationRow } from '#api/contract/participation.ts'
import { howManyAsked } from '#web/panels/use-resting-on.ts'
import { formatCount, monthOf } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

type Of = { row: DistrictRow | null; heard: ParticipationRow | null; active: number }

export function factsOf({ row, heard, active }: Of, { facts }: Text['brief']): string[] {
  const asked = howManyAsked(heard, row?.perception)
  return [
    row === null || row.rate.population === null
      ? facts.noPopulation
      : facts.population(formatCount(row.rate.population), String(row.rate.populationYear ?? '')),
    ...(row?.incidents == null
      ? [facts.noIncidents]
      : [facts.incidents(formatCount(row.incidents)), facts.deaths(formatCount(row.fatalities ?? 0))]),
    ...(heard?.asked == null || asked === null
      ? []
      : [
          asked === 'withheld'
            ? facts.withheld(monthOf(heard.asked))
            : facts.asked(formatCount(asked), monthOf(heard.asked)),
        ]),
    facts.active(formatCount(active)),
  ]
}
