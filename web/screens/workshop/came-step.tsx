// Who came, and on which day.
import { groups, type WorkshopDraft } from '#web/field/workshops/workshop-draft.ts'
import { useText } from '#web/text/use-text.tsx'
import { Field } from '#web/ui/field.tsx'
import { CountFields } from './count-fields.tsx'
import style from './workshop.module.css'

type Props = { draft: WorkshopDraft; onChange: (part: Partial<WorkshopDraft>) => void }

export function CameStep({ draft, onChange }: Props) {
  const { came } = useText().workshop
  const { women, men } = draft.attended
  return (
    <section className={style.block}>
      <CountFields
        legend={came.title}
        groups={groups}
        counts={draft.attended}
        onChange={(attended) => onChange({ attended })}
      />
      <p className={style.small}>
        {came.people(women + men)}. {came.note}
      </p>
      <div className={style.day}>
        <Field label={came.heldOn} type="date" value={draft.heldOn} onChange={(heldOn) => onChange({ heldOn })} />
      </div>
    </section>
  )
}
