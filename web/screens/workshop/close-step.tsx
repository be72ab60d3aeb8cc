// What the room came to, and closing it.
import { undecided, type WorkshopDraft } from '#web/field/workshops/workshop-draft.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { LongField } from '#web/ui/field.tsx'
import style from './workshop.module.css'

type Props = { draft: WorkshopDraft; onChange: (part: Partial<WorkshopDraft>) => void; onClose: () => void }

export function CloseStep({ draft, onChange, onClose }: Props) {
  const { close } = useText().workshop
  const verdicts = draft.readOut.map(({ findingId }) => (draft.judged[findingId] ?? undecided).verdict)
  const howMany = (verdict: (typeof verdicts)[number]) =>
    formatCount(verdicts.filter((each) => each === verdict).length)
  const nobodyCame = draft.attended.women + draft.attended.men === 0
  return (
    <section className={style.block} aria-labelledby="workshop-close">
      <h2 id="workshop-close">{close.title}</h2>
      <p className={style.finding}>{close.judged(howMany('agreed'), howMany('contested'), howMany(null))}</p>
      <p className={style.lead}>{close.added(draft.added.length, draft.commitments.length)}</p>
      <LongField label={close.note} value={draft.note} onChange={(note) => onChange({ note })} />
      {nobodyCame ? <p className={style.notice}>{close.nobody}</p> : null}
      <div>
        <Button look="primary" className={style.big ?? ''} isDisabled={nobodyCame} onPress={onClose}>
          {close.keep}
        </Button>
      </div>
    </section>
  )
}
