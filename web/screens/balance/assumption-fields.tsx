// What the reader takes to be true: each with its unit, and what stands where nobody has said.
import { useText } from '#web/text/use-text.tsx'
import { NumberField } from '#web/ui/number-field.tsx'
import style from './balance.module.css'
import type { MoveState } from './use-move.ts'

const dearest = 1e12
const longest = 1200
const mostSeen = 1e6

export function AssumptionFields({ state: { search, assumed, keep } }: { state: MoveState }) {
  const { assumptions: words } = useText().balance
  return (
    <fieldset className={style.assumptions}>
      <legend>{words.title}</legend>
      <p className={style.note}>{words.lead}</p>
      <div>
        <NumberField
          label={words.cost}
          unit={words.usd}
          value={search.cost}
          min={1}
          max={dearest}
          note={words.costNote}
          onChange={(cost) => keep({ cost })}
        />
      </div>
      <NumberField
        label={words.lasts}
        unit={words.months}
        value={search.lasts}
        placeholder={String(assumed.lastsMonths)}
        min={1}
        max={longest}
        note={words.lastsNote(assumed.lastsMonths, search.lasts === undefined)}
        onChange={(lasts) => keep({ lasts })}
      />
      <div className={style.pair}>
        <NumberField
          label={words.seen}
          unit={words.incidents}
          value={search.seen}
          min={0}
          max={mostSeen}
          isWhole
          onChange={(seen) => keep({ seen })}
        />
        <NumberField
          label={words.during}
          unit={words.months}
          value={search.during}
          min={1}
          max={longest}
          onChange={(during) => keep({ during })}
        />
      </div>
      <p className={style.note}>{words.seenNote}</p>
    </fieldset>
  )
}
