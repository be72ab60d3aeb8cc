// How the figures of a map are parted into classes: by which method, into how many, or at which breaks. Folded until asked.
import { useState } from 'react'
import {
  type ClassMethod,
  type ClassWish,
  classMethods,
  fewestClasses,
  mostClasses,
  readBreaks,
  type ToldClasses,
} from '#web/map/classing.ts'
import { useText } from '#web/text/use-text.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './class-control.module.css'

type Props = { told: ToldClasses; onWish: (wish: ClassWish | null) => void }

const usualCount = 5
/** Something to change where there were no breaks. */
const firstBreaks = [10, 20, 30]
const counts = Array.from({ length: mostClasses - fewestClasses + 1 }, (_, i) => fewestClasses + i)
const isMethod = (id: string): id is ClassMethod => classMethods.some((method) => method === id)

export function ClassControl({ told, onWish }: Props) {
  const { classes: words } = useText().map
  const { wish, written } = told
  const choose = (id: string) => {
    if (isMethod(id)) return onWish({ by: id, count: wish !== null && 'count' in wish ? wish.count : usualCount })
    if (id !== 'own') return onWish(null)
    const own = readBreaks(written.join(',')) ?? firstBreaks
    onWish({ by: 'own', breaks: own })
  }
  return (
    <details className={`${style.control} not-printed`}>
      <summary>{words.open}</summary>
      <div className={style.fields}>
        <Select
          label={words.method}
          value={wish?.by ?? 'usual'}
          choices={(['usual', ...classMethods, 'own'] as const).map((id) => ({ id, label: words.methods[id] }))}
          onChange={choose}
        />
        {wish === null ? null : wish.by === 'own' ? (
          <BreaksField breaks={wish.breaks} onBreaks={(breaks) => onWish({ by: 'own', breaks })} />
        ) : (
          <Select
            label={words.count}
            value={String(wish.count)}
            choices={counts.map((count) => ({ id: String(count), label: String(count) }))}
            onChange={(count) => onWish({ by: wish.by, count: Number(count) })}
          />
        )}
      </div>
    </details>
  )
}

type FieldProps = { breaks: readonly number[]; onBreaks: (breaks: number[]) => void }

/** What cannot be read stays as it was typed, with what is wrong beside it. */
function BreaksField({ breaks, onBreaks }: FieldProps) {
  const { classes: words } = useText().map
  const [isUnread, setUnread] = useState(false)
  const take = (typed: string) => {
    const read = readBreaks(typed.replaceAll(/[\s;]+/g, ',').replaceAll(/,+/g, ','))
    setUnread(read === null)
    if (read !== null && read.join() !== breaks.join()) onBreaks(read)
  }
  return (
    <label className={style.breaks}>
      <span className={style.label}>{words.breaks}</span>
      <input
        key={breaks.join()}
        className={style.input}
        inputMode="decimal"
        defaultValue={breaks.join(', ')}
        aria-invalid={isUnread}
        onBlur={(e) => take(e.target.value)}
        onKeyDown={(e) => e.key === 'Enter' && take(e.currentTarget.value)}
      />
      {isUnread ? (
        <span className={style.unread} role="alert">
          {words.unread}
        </span>
      ) : null}
    </label>
  )
}
