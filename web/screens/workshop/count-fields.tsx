// How many of each group: people who came, or hands.
import type { PeopleAsked } from '#data/schema/commitment.ts'
import { useText } from '#web/text/use-text.tsx'
import form from '#web/ui/field.module.css'
import { Field } from '#web/ui/field.tsx'
import style from './workshop.module.css'

type Props = {
  legend: string
  groups: readonly (keyof PeopleAsked)[]
  counts: PeopleAsked
  onChange: (counts: PeopleAsked) => void
}
const most = 10_000

export function CountFields({ legend, groups, counts, onChange }: Props) {
  const { groups: names } = useText().workshop
  return (
    <fieldset className={form.group}>
      <legend>{legend}</legend>
      <div className={style.counts}>
        {groups.map((group) => (
          <Field
            key={group}
            label={names[group]}
            type="number"
            value={counts[group] === 0 ? '' : String(counts[group])}
            onChange={(text) => onChange({ ...counts, [group]: wholeFrom(text) })}
          />
        ))}
      </div>
    </fieldset>
  )
}

const wholeFrom = (text: string): number => {
  const count = Math.trunc(Number(text))
  return Number.isFinite(count) ? Math.min(most, Math.max(0, count)) : 0
}
