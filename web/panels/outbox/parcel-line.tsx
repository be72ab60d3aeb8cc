// One thing that is still on this device: what it is, how it stands, and what can be done with it. On its way it is left alone.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import type { Parcel } from '#web/field/parcel.ts'
import { kindOf } from '#web/field/parcels/registry.ts'
import { outbox, sendNow } from '#web/field/sending.ts'
import { formatMoment } from '#web/field/when.ts'
import { formatPercent } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import style from './outbox.module.css'
import { ParcelTitle } from './parcel-title.tsx'
import { SaveSealed } from './save-sealed.tsx'

type Props = { parcel: Parcel; sharePassed: number | null }

export function ParcelLine({ parcel, sharePassed }: Props) {
  const text = useText()
  const words = text.outbox
  const navigate = useNavigate()
  const why = (said: ProblemStatement | string): string => (typeof said === 'string' ? said : text.say(said))
  const [asking, setAsking] = useState<'remove' | 'save' | null>(null)
  const { uuid, content, enclosed, state, trouble, attempts, nextTryAt } = parcel
  const kind = kindOf(parcel)
  const changedAt = kind?.changedAt ?? null
  const isFrozen = sharePassed !== null
  const facts = [
    ...(kind?.facts(content, text) ?? []),
    ...words.enclosed(enclosed.map(({ name }) => name)),
    ...(attempts === 0 ? [] : [words.tries(attempts)]),
    ...(nextTryAt === null || state === 'refused' ? [] : [words.nextTry(formatMoment(nextTryAt))]),
  ]
  return (
    <li className={style.parcel} data-state={state}>
      <ParcelTitle
        of={parcel}
        gist={kind?.gistOf(content)}
        state={isFrozen ? words.sending(formatPercent(sharePassed)) : words.states[state]}
      />
      {isFrozen ? (
        <progress className={style.progress} aria-label={words.progress} value={sharePassed} max={1} />
      ) : null}
      <p className={style.facts}>{facts.join(' · ')}</p>
      {trouble === null ? null : (
        <div className={style.trouble}>
          <p>{words.troubles[trouble.reason]}</p>
          {state !== 'refused' || trouble.detail === null ? null : <p>{why(trouble.detail)}</p>}
          {Object.entries(trouble.fields).map(([field, said]) => (
            <p key={field}>
              <strong>{field}</strong> {why(said)}
            </p>
          ))}
        </div>
      )}
      <div className={style.row}>
        <Button className={style.big ?? ''} isDisabled={isFrozen} onPress={() => void sendNow({ only: uuid })}>
          {words.retry}
        </Button>
        {changedAt === null ? null : (
          <Button
            className={style.big ?? ''}
            isDisabled={isFrozen}
            onPress={() =>
              void navigate({ to: changedAt, search: (kept) => ({ ...kept, edit: uuid, question: undefined }) })
            }
          >
            {words.edit}
          </Button>
        )}
        <Button className={style.big ?? ''} isDisabled={isFrozen} onPress={() => setAsking('save')}>
          {words.save}
        </Button>
        <Button className={style.big ?? ''} isDisabled={isFrozen} onPress={() => setAsking('remove')}>
          {words.remove}
        </Button>
      </div>
      <Dialog title={words.removeTitle} isOpen={asking === 'remove'} onClose={() => setAsking(null)}>
        <div className={style.asking}>
          <p>{words.removeDetail}</p>
          <div className={style.row}>
            <Button className={style.big ?? ''} onPress={() => void outbox.remove(uuid).then(() => setAsking(null))}>
              {words.removeYes}
            </Button>
            <Button look="primary" className={style.big ?? ''} onPress={() => setAsking(null)}>
              {words.removeNo}
            </Button>
          </div>
        </div>
      </Dialog>
      <SaveSealed
        isOpen={asking === 'save'}
        packed={async () => ({ parcel, attachments: await outbox.attachmentsOf(uuid) })}
        onClose={() => setAsking(null)}
      />
    </li>
  )
}
