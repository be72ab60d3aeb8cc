// Everything still on this device: what it is, how it stands, and what can be done with it. And what has been sent.
import { useEffect, useState } from 'react'
import { askToLast, type Lasting } from '#web/field/device/lasting.ts'
import { sendNow } from '#web/field/sending.ts'
import type { OutboxView } from '#web/field/use-outbox.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { BringBack } from './bring-back.tsx'
import style from './outbox.module.css'
import { ParcelLine } from './parcel-line.tsx'
import { SentLine } from './sent-line.tsx'

/** The oldest, which go first: hundreds drawn anew with each that goes would cost a slow phone more than the sending. */
const mostShown = 25

export function OutboxList({ box }: { box: OutboxView }) {
  const { outbox: words } = useText()
  const [promise, setPromise] = useState<Lasting | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const { unsent, sent, onTheWay, others } = box
  const isWaiting = unsent.length > 0
  useEffect(() => {
    if (isWaiting) askToLast().then(setPromise, () => setPromise('unknown'))
  }, [isWaiting])
  return (
    <section className={style.queue} aria-labelledby="queue-title">
      <h2 id="queue-title" className={style.queueTitle}>
        {words.title}
      </h2>
      {isWaiting ? (
        <>
          <p className={style.count}>{words.count(unsent.length)}</p>
          <ul className={style.list}>
            {unsent.slice(0, showsAll ? unsent.length : mostShown).map((parcel) => (
              <ParcelLine
                key={parcel.uuid}
                parcel={parcel}
                sharePassed={onTheWay?.uuid === parcel.uuid ? onTheWay.share : null}
              />
            ))}
          </ul>
          {showsAll || unsent.length <= mostShown ? null : (
            <Button className={style.big ?? ''} onPress={() => setShowsAll(true)}>
              {words.more(unsent.length - mostShown)}
            </Button>
          )}
          {promise === null ? null : <p className={style.lead}>{words.lasting[promise]}</p>}
        </>
      ) : (
        <p className={style.lead}>{sent.length > 0 ? words.empty : words.nothingYet}</p>
      )}
      <div className={style.row}>
        {isWaiting ? (
          <Button className={style.big ?? ''} onPress={() => void sendNow()}>
            {words.sendAll}
          </Button>
        ) : null}
        <BringBack />
      </div>
      {others === 0 ? null : <p className={style.lead}>{words.others(others)}</p>}
      {sent.length === 0 ? null : (
        <details className={style.sent}>
          <summary className={style.summary}>{words.sent(sent.length)}</summary>
          <ul className={style.sentList}>
            {sent.map((s) => (
              <SentLine key={s.uuid} sent={s} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
