// Whose money, from which class to which, and how much: by a slider or typed.
import { dimensions } from '#data/schema/intervention.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { formatUsd } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { NumberField } from '#web/ui/number-field.tsx'
import { Select } from '#web/ui/select.tsx'
import { Slider } from '#web/ui/slider.tsx'
import style from './balance.module.css'
import type { MoveState } from './use-move.ts'

/** Steps of the slider, whatever the amount. */
const steps = 100
const dearest = 1e12

type Props = { state: MoveState; places: readonly { id: string; label: string; section?: string }[] }

export function MoveControls({ state, places }: Props) {
  const { balance: words, map } = useText()
  const nameOf = useNameOf()
  const { row, move, most, slide, keep } = state
  const step = most === 0 ? 0 : Math.min(steps, Math.round((steps * move.usd) / most))
  const usdAt = (position = 0) => Math.round((most * position) / steps)
  const classes = dimensions.map(({ id }) => ({ id, label: map.legend.kindOf3d[id] }))
  return (
    <div className={style.controls}>
      <Select
        label={words.whatIf.place}
        value={row.pcode}
        choices={places}
        onChange={(place) => keep({ place, move: undefined })}
      />
      <Select
        label={words.whatIf.take}
        value={move.take}
        choices={[...classes, { id: 'new', label: words.whatIf.newMoney }]}
        onChange={(id) => keep({ take: dimensions.find((one) => one.id === id)?.id ?? 'new', move: undefined })}
      />
      <Select
        label={words.whatIf.give}
        value={move.give}
        choices={classes.filter(({ id }) => id !== move.take)}
        onChange={(id) => keep({ give: dimensions.find((one) => one.id === id)?.id })}
      />
      <NumberField
        label={words.whatIf.amount}
        unit={words.whatIf.usd}
        value={move.usd === 0 ? undefined : move.usd}
        min={0}
        max={move.take === 'new' ? dearest : most}
        note={words.whatIf.most(nameOf(row), formatUsd(most), move.take)}
        onChange={(usd) => keep({ move: usd })}
      />
      {most === 0 ? null : (
        <div className={style.slide}>
          <Slider
            label={words.whatIf.slider}
            values={[step]}
            min={0}
            max={steps}
            thumbLabels={[words.whatIf.slider]}
            words={(position) => formatUsd(usdAt(position))}
            onChange={([position]) => slide(usdAt(position))}
            onChangeEnd={([position]) => keep({ move: usdAt(position) })}
          >
            <span className={style.rail}>
              <span className={style.railed} style={{ width: `${step}%` }} />
            </span>
          </Slider>
        </div>
      )}
    </div>
  )
}
