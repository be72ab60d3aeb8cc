// The weekly line on one page: where, which week, how safe it felt, what was counted.
import type { FormEvent } from 'react'
import { incidentKinds } from '#data/schema/incident.ts'
import { isReporterCode, mondayOf, mostCounted, safetyScale } from '#data/schema/weekly-safety.ts'
import { browserClock } from '#web/clock.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/select.tsx'
import { useDistrictsHere } from '../districts-here.ts'
import style from '../field.module.css'
import { FieldError } from '../field-error.tsx'
import { Stepper } from '../questions/stepper.tsx'
import { Tiles } from '../questions/tiles.tsx'
import { dayHere, type WeeklyDraft, weeksUpTo } from './weekly-draft.ts'

type Props = {
  draft: WeeklyDraft
  onSay: (part: Partial<WeeklyDraft>) => void
  onKeep: () => void
  isIncomplete: boolean
  isKeeping: boolean
}
const marks = Array.from({ length: safetyScale.most - safetyScale.least + 1 }, (_, i) => String(safetyScale.least + i))

export function WeeklyForm({ draft, onSay, onKeep, isIncomplete, isKeeping }: Props) {
  const { weekly: words } = useText().field
  const districts = useDistrictsHere()
  const { counts, safety, reporter } = draft
  const count = (what: keyof typeof counts, value: number | null) => {
    const { [what]: _, ...others } = counts
    onSay({ counts: value === null ? others : { ...others, [what]: value } })
  }
  const isNoCode = reporter.trim() !== '' && !isReporterCode(reporter.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onKeep()
  }
  return (
    <form className={`${style.form} ${style.bigFields}`} onSubmit={submit} noValidate>
      <fieldset className={style.question}>
        <legend className={style.asked}>{words.where}</legend>
        {districts.length === 0 ? <p className={style.warning}>{words.noDistricts}</p> : null}
        <Select
          label={words.district}
          labelHidden
          value={draft.pcode}
          choices={districts}
          placeholder={words.chooseDistrict}
          onChange={(pcode) => onSay({ pcode })}
        />
        <FieldError id="error-place" words={isIncomplete && draft.pcode === '' ? words.required.place : undefined} />
      </fieldset>
      <WhichWeek weekStart={draft.weekStart} onSay={onSay} />
      <div className={style.question}>
        <Tiles
          label={words.safety}
          look="scale"
          value={safety === null ? null : String(safety)}
          tiles={marks.map((mark) => ({ id: mark, name: mark }))}
          onChange={(mark) => onSay({ safety: Number(mark) })}
          error={{ id: 'error-safety', words: isIncomplete && safety === null ? words.required.safety : undefined }}
        />
        <p className={style.ends}>
          <span>{words.least}</span>
          <span>{words.most}</span>
        </p>
      </div>
      <fieldset className={style.question}>
        <legend className={style.asked}>{words.counted}</legend>
        <p className={style.hint}>{words.countedHint}</p>
        {(['incidents', 'patrols'] as const).map((what) => (
          <Stepper
            key={what}
            label={words.counts[what]}
            value={counts[what] ?? null}
            most={mostCounted}
            onChange={(value) => count(what, value)}
          />
        ))}
        <details className={style.walk}>
          <summary>{words.kinds}</summary>
          <div className={style.group}>
            {incidentKinds.map(({ id, label }) => (
              <Stepper
                key={id}
                label={label}
                value={counts[id] ?? null}
                most={mostCounted}
                onChange={(value) => count(id, value)}
              />
            ))}
          </div>
        </details>
      </fieldset>
      <fieldset className={style.question}>
        <legend className={style.asked}>{words.whose}</legend>
        <label className={style.field}>
          {words.reporter}
          <input
            className={style.input}
            type="text"
            maxLength={32}
            autoComplete="off"
            aria-invalid={isNoCode}
            aria-describedby="hint-reporter"
            value={reporter}
            onChange={({ target }) => onSay({ reporter: target.value })}
          />
        </label>
        <p id="hint-reporter" className={style.hint}>
          {words.reporterHint}
        </p>
        <FieldError id="error-reporter" words={isNoCode ? words.required.reporter : undefined} />
      </fieldset>
      <div className={style.bar}>
        {isIncomplete ? <p className={style.error}>{words.incomplete}</p> : null}
        <Button type="submit" look="primary" className={`${style.big} ${style.on}`} isDisabled={isKeeping}>
          {words.keep}
        </Button>
      </div>
    </form>
  )
}

const earlier = 'earlier'
function WhichWeek({ weekStart, onSay }: Pick<Props, 'onSay'> & { weekStart: string }) {
  const { weekly: words } = useText().field
  const today = dayHere(browserClock.now())
  const { current, last } = weeksUpTo(today)
  const isEarlier = weekStart !== current && weekStart !== last
  return (
    <div className={style.question}>
      <Tiles
        label={words.week}
        value={isEarlier ? earlier : weekStart}
        tiles={[
          { id: current, name: words.thisWeek, hint: words.since(formatDate(current)) },
          { id: last, name: words.lastWeek, hint: words.since(formatDate(last)) },
          { id: earlier, name: words.earlier, ...(isEarlier ? { hint: words.since(formatDate(weekStart)) } : {}) },
        ]}
        onChange={(id) => onSay({ weekStart: id === earlier ? weeksUpTo(last).last : id })}
      />
      {isEarlier ? (
        <label className={style.field}>
          {words.anyDay}
          <input
            className={style.input}
            type="date"
            max={today}
            value={weekStart}
            onChange={({ target }) => target.value !== '' && onSay({ weekStart: mondayOf(target.value) })}
          />
        </label>
      ) : null}
    </div>
  )
}
