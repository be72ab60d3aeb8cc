// Everything once more before it is kept, and when it was seen.
import { type Control, Controller, useWatch } from 'react-hook-form'
import { grievances } from '#data/schema/grievance.ts'
import { type Observation, observationKinds, siteStates, siteUses } from '#data/schema/observation.ts'
import { useText } from '#web/text/use-text.tsx'
import style from '../field.module.css'
import { FieldError } from '../field-error.tsx'
import { asReported, type ReportDraft, reportDraft, usualPrecision, usualSensitivity } from '../report-draft.ts'
import { useDistance } from './gps-finder.tsx'

type Props = { control: Control<ReportDraft, unknown, Observation>; photos: number; hasAudio: boolean }

export function CheckQuestion({ control, photos, hasAudio }: Props) {
  const { questions, check, where, who } = useText().report
  const distance = useDistance()
  const draft = reportDraft.parse(useWatch({ control }))
  const { kind, siteState: state, siteUse: use, grievance, note } = draft
  const { position, accuracyM, positionSource, siteId } = asReported(draft)
  const told = draft.sensitivity ?? usualSensitivity(kind)
  const way = siteId !== null ? check.site : where.ways[draft.drawing === null ? positionSource : 'draw']
  const exact = accuracyM === null ? way : `${way}: ${where.exactTo(distance(accuracyM))}`
  const placed = position === null ? null : exact
  const labelOf = (list: readonly { id: string; label: string }[], id: string | null) =>
    list.find((each) => each.id === id)?.label ?? check.nothing
  const lines: [string, string][] = [
    [check.kind, labelOf(observationKinds, kind)],
    ...(kind === 'abandoned-building'
      ? [[check.siteState, labelOf(siteStates, state)] satisfies [string, string]]
      : []),
    ...(state === 'refurbished' ? [[check.siteUse, labelOf(siteUses, use)] satisfies [string, string]] : []),
    [check.where, [placed, draft.placeText.trim()].filter(Boolean).join(' · ') || where.none],
    [check.photo, photos === 0 ? check.noPhoto : check.withPhotos(photos)],
    [check.audio, hasAudio ? check.withAudio : check.noAudio],
    [check.grievance, labelOf(grievances, grievance)],
    [check.note, note.trim() === '' ? check.nothing : note.trim()],
    [check.sensitivity, who.sensitivities[told].name],
    [check.shownTo, who.precisions[draft.shownTo ?? usualPrecision(told)].name],
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
