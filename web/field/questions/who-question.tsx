// Who may see exactly where it is, and how exactly anybody may be told. What is usual for what was seen is chosen already.
import { useController, useWatch } from 'react-hook-form'
import { reportedPrecisions } from '#data/schema/observation.ts'
import { sensitivities } from '#data/schema/sensitivity.ts'
import { useText } from '#web/text/use-text.tsx'
import style from '../field.module.css'
import { usualPrecision, usualSensitivity } from '../report-draft.ts'
import type { QuestionProps } from './kind-question.tsx'
import { Tiles } from './tiles.tsx'

export function WhoQuestion({ control }: QuestionProps) {
  const { questions, who } = useText().report
  const kind = useWatch({ control, name: 'kind' })
  const sensitivity = useController({ control, name: 'sensitivity' })
  const shownTo = useController({ control, name: 'shownTo' })
  const usual = usualSensitivity(kind)
  const told = sensitivity.field.value ?? usual
  return (
    <fieldset className={style.question}>
      <legend className={style.asked}>{questions.who}</legend>
      <p className={style.hint}>{who.hint}</p>
      <Tiles
        label={who.sensitivity}
        value={told}
        tiles={sensitivities.map((id) => ({
          id,
          name: id === usual ? who.usual(who.sensitivities[id].name) : who.sensitivities[id].name,
          hint: who.sensitivities[id].meaning,
        }))}
        onChange={sensitivity.field.onChange}
      />
      <Tiles
        label={who.shownTo}
        value={shownTo.field.value ?? usualPrecision(told)}
        tiles={reportedPrecisions.map((id) => ({ id, ...who.precisions[id] }))}
        onChange={shownTo.field.onChange}
      />
    </fieldset>
  )
}
