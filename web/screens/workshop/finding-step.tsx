// One finding, read out: the room agrees, contests or passes over it; hands may be counted, and what was said written down.
import { useState } from 'react'
import { type PeopleAsked, verdicts } from '#data/schema/commitment.ts'
import { groups, type Judgement, noPeople } from '#web/field/workshops/workshop-draft.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { LongField } from '#web/ui/field.tsx'
import { CountFields } from './count-fields.tsx'
import style from './workshop.module.css'

type Props = {
  said: string
  attended: PeopleAsked
  judgement: Judgement
  onChange: (judgement: Judgement) => void
}

export function FindingStep({ said, attended, judgement, onChange }: Props) {
  const { workshop: words } = useText()
  const { verdict, hands, note } = judgement
  const [isCounting, setCounting] = useState(hands !== null)
  const raised = hands ?? { agreed: noPeople, contested: noPeople }
  const isTooMany = groups.some((group) => raised.agreed[group] + raised.contested[group] > attended[group])
  const choose = (chosen: Judgement['verdict']) => onChange({ ...judgement, verdict: chosen })
  return (
    <section className={style.block}>
      <p className={style.finding}>{said}</p>
      <fieldset aria-label={words.verdict} className={style.verdicts}>
        {verdicts.map((id) => (
          <Button
            key={id}
            className={style.verdict ?? ''}
            data-verdict={id}
            aria-pressed={verdict === id}
            onPress={() => choose(verdict === id ? null : id)}
          >
            <span aria-hidden="true" className={style.sign} data-verdict={id} />
            {words.verdicts[id]}
          </Button>
        ))}
      </fieldset>
      {isCounting ? (
        <>
          {verdicts.map((id) => (
            <CountFields
              key={id}
              legend={words.hands[id]}
              groups={groups}
              counts={raised[id]}
              onChange={(counts) => onChange({ ...judgement, hands: { ...raised, [id]: counts } })}
            />
          ))}
          {isTooMany ? (
            <p role="alert" className={style.notice}>
              {words.tooManyHands}
            </p>
          ) : null}
        </>
      ) : (
        <div>
          <Button look="quiet" onPress={() => setCounting(true)}>
            {words.countHands}
          </Button>
        </div>
      )}
      <LongField label={words.note} value={note} onChange={(text) => onChange({ ...judgement, note: text })} />
    </section>
  )
}
