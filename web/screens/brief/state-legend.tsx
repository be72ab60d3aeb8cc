// The key to the map's marks, with how many districts bear each.
import { useId } from 'react'
import { type DistrictState, districtStates } from '#api/contract/upstream.ts'
import { PaperSwatch } from '#web/map/paper-patterns.tsx'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './brief.module.css'

type Props = { counts: Record<DistrictState, number> | null }

export function StateLegend({ counts }: Props) {
  const { map, brief } = useText()
  const id = useId()
  return (
    <ul className={style.key} aria-label={brief.key}>
      {districtStates.map((state) => (
        <li key={state}>
          <PaperSwatch id={`${id}${state}`} state={state} />
          {counts === null ? map.states[state] : brief.states.count(map.states[state], formatCount(counts[state]))}
        </li>
      ))}
    </ul>
  )
}
