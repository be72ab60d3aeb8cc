// Everything once more before it is kept, and when it was seen.
import { type Control, Controller, useWatch } from 'react-hook-form'
import { grievances } from '#data/schema/grievance.ts'
import { type Observation, observationKinds, siteStates } from '#data/schema/observation.ts'
import { useText } from '#web/text/use-text.tsx'
import style from '../field.module.css'
import { FieldError } from '../field-error.tsx'
import type { ReportDraft } from '../report-draft.ts'
import { useDistance } from './gps-finder.tsx'

type Props = { control: Control<ReportDraft, unknown, Observation>; hasPhoto: boolean }

export function CheckQuestion({ control, hasPhoto }: Props) {
  const { questions, check, where } = useText().report
  const distance = useDistance()
  const [kind, state, source, position, accuracyM, placeText, grievance, note] = useWatch({
    control,
    name: ['kind', 'siteState', 'positionSource', 'position', 'accuracyM', 'placeText', 'grievance', 'note'],
  })
  const placed =
    position === null || source === 'typed' ? null : `${where.ways[source]}: ${where.exactTo(distance(accuracyM ?? 0))}`
  const lines: [string, string][] = [
    [check.kind, observationKinds.find((k) => k.id === kind)?.label ?? check.nothing],
    ...(kind === 'abandoned-building'
      ? [[check.siteState, siteStates.find((s) => s.id === state)?.label ?? check.nothing] satisfies [string, string]]
      : []),
    [check.where, [placed, placeText.trim()].filter(Boolean).join(' · ') || where.none],
    [check.photo, hasPhoto ? check.withPhoto : check.noPhoto],
    [check.grievance, grievances.find((g) => g.id === grievance)?.label ?? check.nothing],
    [check.note, note.trim() === '' ? check.nothing : note.trim()],
  ]
  return (
    <fieldset className={style.question}>
      <legend className={style.asked}>{questions.check}</legend>
      <dl className={style.list}>
        {lines.map(([name, words]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <WhenField control={control} />
    </fieldset>
  )
}

export const WhenField = ({ control }: Pick<Props, 'control'>) => {
  const { check } = useText().report
  return (
    <Controller
      control={control}
      name="observedAt"
      render={({ field, fieldState }) => (
        <>
          <label className={style.field}>
            {check.observedAt}
            <input
              className={style.input}
              type="datetime-local"
              aria-invalid={fieldState.invalid}
              aria-describedby="error-when"
              {...field}
            />
          </label>
          <FieldError id="error-when" words={fieldState.error?.message} />
        </>
      )}
    />
  )
}
