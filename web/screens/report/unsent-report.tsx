// One report that is still on this phone.
import { useState } from 'react'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { Pictogram } from '#web/field/pictogram.tsx'
import { outbox, sendNow } from '#web/field/sending.ts'
import type { Unsent } from '#web/field/unsent.ts'
import { formatMoment } from '#web/field/when.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import style from './report.module.css'

type Props = { unsent: Unsent; isOnTheWay: boolean; onEdit: (uuid: string) => void }

export function UnsentReport({ unsent, isOnTheWay, onEdit }: Props) {
  const { report, say } = useText()
  const { queue } = report
  const why = (said: ProblemStatement | string): string => (typeof said === 'string' ? said : say(said))
  const [isAsking, setAsking] = useState(false)
  const { uuid, observation, photo, state, trouble, attempts, nextTryAt } = unsent
  const name = observationKinds.find((k) => k.id === observation.kind)?.label ?? observation.kind
  const facts = [
    queue.seen(formatMoment(observation.observedAt)),
    observation.placeText,
    photo === null ? null : queue.photo,
    attempts === 0 ? null : queue.tries(attempts),
    nextTryAt === null || state === 'refused' ? null : queue.nextTry(formatMoment(nextTryAt)),
  ].filter((fact) => fact !== null)
  return (
    <li className={style.report} data-state={state}>
      <div className={style.reportHead}>
        <Pictogram kind={observation.kind} />
        <div>
          <p className={style.reportName}>{name}</p>
          <p className={style.state}>{isOnTheWay ? queue.onTheWay : queue.states[state]}</p>
        </div>
      </div>
      <p className={style.facts}>{facts.join(' · ')}</p>
      {trouble === null ? null : (
        <div className={style.trouble}>
          <p>{queue.troubles[trouble.reason]}</p>
          {state !== 'refused' || trouble.detail === null ? null : <p>{why(trouble.detail)}</p>}
          {Object.entries(trouble.fields).map(([field, said]) => (
            <p key={field}>
              <strong>{field}</strong> {why(said)}
            </p>
          ))}
        </div>
      )}
      <div className={style.row}>
        <Button className={style.big ?? ''} isDisabled={isOnTheWay} onPress={() => void sendNow({ only: uuid })}>
          {queue.retry}
        </Button>
        <Button className={style.big ?? ''} isDisabled={isOnTheWay} onPress={() => onEdit(uuid)}>
          {queue.edit}
        </Button>
        <Button className={style.big ?? ''} isDisabled={isOnTheWay} onPress={() => setAsking(true)}>
          {queue.remove}
        </Button>
      </div>
      <Dialog title={queue.removeTitle} isOpen={isAsking} onClose={() => setAsking(false)}>
        <div className={style.asking}>
          <p>{queue.removeDetail}</p>
          <div className={style.row}>
            <Button className={style.big ?? ''} onPress={() => void outbox.remove(uuid).then(() => setAsking(false))}>
              {queue.removeYes}
            </Button>
            <Button look="primary" className={style.big ?? ''} onPress={() => setAsking(false)}>
              {queue.removeNo}
            </Button>
          </div>
        </div>
      </Dialog>
    </li>
  )
}
