// Period, sources, how many were asked and counted, coverage, licence.
import { useQuery } from '@tanstack/react-query'
import type { Districts } from '#api/contract/districts.ts'
import type { Filters } from '#api/contract/filters.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { howManyAsked, useRestingOn } from '../use-resting-on.ts'
import style from './challenge.module.css'
import { type Told, useTold } from './told.ts'

type Props = { pcode: string | undefined; filters: Filters }

export function RestsOn({ pcode, filters }: Props) {
  const { challenge, frame } = useText()
  const districts = useQuery(districtsQuery(filters))
  const told = useTold(pcode, filters)
  return (
    <section aria-labelledby="rests-on">
      <h3 id="rests-on">{challenge.restsOn}</h3>
      <Answer of={districts} coming={{ words: frame.loading, lines: 5 }}>
        {(all) => (
          <Answer of={told} coming={{ words: frame.loading, lines: 5 }}>
            {(one) => <Lines districts={all} told={one} />}
          </Answer>
        )}
      </Answer>
    </section>
  )
}

function Lines({ districts, told: { row, heard } }: { districts: Districts; told: Told }) {
  const lines = useRestingOn({
    districts,
    respondents: howManyAsked(heard, row?.perception),
    incidents: row?.incidents ?? null,
  })
  return (
    <ul className={style.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
