// Another time for a report that was sent: kept on the phone like everything else, and sent when there is a network.
import { useId, useState } from 'react'
import type { ObservationKind } from '#data/schema/observation.ts'
import { browserClock } from '#web/clock.ts'
import form from '#web/field/field.module.css'
import { NotKept } from '#web/field/outbox.ts'
import type { Sent } from '#web/field/parcel.ts'
import { timeParcel } from '#web/field/parcels/time-parcel.ts'
import { localTime, withOffset } from '#web/field/report-draft.ts'
import { outbox, sendNow } from '#web/field/sending.ts'
import { newUuid } from '#web/field/uuid.ts'
import { formatWholeMoment } from '#web/field/when.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import style from './outbox.module.css'

type Props = { sent: Sent; seen: ObservationKind; before: string }

export function CorrectTime({ sent, seen, before }: Props) {
  const { time: words } = useText().outbox
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button className={style.big ?? ''} onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog title={words.open} isOpen={isOpen} onClose={() => setOpen(false)}>
        <AskTime sent={sent} seen={seen} before={before} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function AskTime({ sent, seen, before, onDone }: Props & { onDone: () => void }) {
  const { time: words, removeNo } = useText().outbox
  const hint = useId()
  const [local, setLocal] = useState(localTime(new Date(before)))
  const [trouble, setTrouble] = useState<'missing' | 'later' | 'not-kept' | null>(null)
  const keep = async () => {
    const observedAt = withOffset(local)
    if (observedAt === '') return setTrouble('missing')
    if (new Date(observedAt) > new Date(sent.receivedAt)) return setTrouble('later')
    const content = { observation: sent.uuid, seen, before, observedAt }
    const at = browserClock.now().toISOString()
    try {
      await outbox.keep({ uuid: newUuid(), kind: timeParcel.id, content, attachments: [], at, owner: sent.owner })
      sendNow().catch(() => undefined)
      onDone()
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      setTrouble('not-kept')
    }
  }
  return (
    <div className={style.asking}>
      <p id={hint}>{words.hint(formatWholeMoment(before))}</p>
      <label className={form.field}>
        {words.when}
        <input
          className={form.input}
          type="datetime-local"
          value={local}
          aria-describedby={hint}
          aria-invalid={trouble === 'missing' || trouble === 'later'}
          onChange={({ target }) => {
            setLocal(target.value)
            setTrouble(null)
          }}
        />
      </label>
      {trouble === null ? null : (
        <p role="alert" className={style.trouble}>
          {words.troubles[trouble](formatWholeMoment(sent.receivedAt))}
        </p>
      )}
      <div className={style.row}>
        <Button look="primary" className={style.big ?? ''} onPress={() => void keep()}>
          {words.keep}
        </Button>
        <Button className={style.big ?? ''} onPress={onDone}>
          {removeNo}
        </Button>
      </div>
    </div>
  )
}
