// What was seen; and for an abandoned building, the state it is in.
import { type Control, Controller, useController } from 'react-hook-form'
import type { Observation } from '#data/schema/observation.ts'
import { observationKinds, siteStates, siteUses } from '#data/schema/observation.ts'
import { useText } from '#web/text/use-text.tsx'
import style from '../field.module.css'
import { Pictogram } from '../pictogram.tsx'
import type { ReportDraft } from '../report-draft.ts'
import { Tiles } from './tiles.tsx'

export type QuestionProps = { control: Control<ReportDraft, unknown, Observation> }

export function KindQuestion({ control }: QuestionProps) {
  const { questions, kindHints } = useText().report
  return (
    <Controller
      control={control}
      name="kind"
      render={({ field, fieldState }) => (
        <Tiles
          label={questions.kind}
          value={field.value}
          tiles={observationKinds.map((k) => ({
            id: k.id,
            name: k.label,
            hint: kindHints[k.id],
            picture: <Pictogram kind={k.id} />,
          }))}
          onChange={field.onChange}
          error={{ id: 'error-kind', words: fieldState.error?.message }}
        />
      )}
    />
  )
}

export function StateQuestion({ control }: QuestionProps) {
  const { questions } = useText().report
  const state = useController({ control, name: 'siteState' })
  const use = useController({ control, name: 'siteUse' })
  return (
    <div className={style.question}>
      <Tiles
        label={questions.siteState}
        value={state.field.value}
        tiles={siteStates.map((s) => ({ id: s.id, name: s.label }))}
        onChange={state.field.onChange}
        error={{ id: 'error-state', words: state.fieldState.error?.message }}
      />
      {state.field.value === 'refurbished' ? (
        <Tiles
          label={questions.siteUse}
          value={use.field.value}
          tiles={siteUses.map((s) => ({ id: s.id, name: s.label }))}
          onChange={use.field.onChange}
        />
      ) : null}
    </div>
  )
}
