// Everything still on this phone: what it is, how it stands, and what can be done with it. And what has been sent.
import { useEffect, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { browserClock } from '#web/clock.ts'
import { readBackup, writeBackup } from '#web/field/backup.ts'
import { askToLast, type Lasting } from '#web/field/device-keeper.ts'
import { outbox, sendNow } from '#web/field/sending.ts'
import type { OutboxView } from '#web/field/use-outbox.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './report.module.css'
import { saveFile } from './save-file.ts'
import { SentReport } from './sent-report.tsx'
import { UnsentReport } from './unsent-report.tsx'

type Props = { box: OutboxView; onEdit: (uuid: string) => void }

export function OutboxList({ box, onEdit }: Props) {
  const { queue, lasting } = useText().report
  const [promise, setPromise] = useState<Lasting | null>(null)
  const [news, setNews] = useState('')
  const { unsent, sent, onTheWay, others } = box
  const isWaiting = unsent.length > 0
  useEffect(() => {
    if (isWaiting) askToLast().then(setPromise, () => setPromise('unknown'))
  }, [isWaiting])
  const save = () => {
    const at = browserClock.now().toISOString()
    saveFile(queue.backupName(at.slice(0, 10)), writeBackup(unsent, at))
  }
  const bringBack = async (files: FileList | null) => {
    const reports = readBackup((await files?.[0]?.text()) ?? '')
    if (reports === null) return setNews(queue.notBackup)
    const back = await Promise.all(reports.map((r) => outbox.restore(r)))
    setNews(queue.restored(back.filter(Boolean).length))
    await sendNow()
  }
  return (
    <section className={style.queue} aria-labelledby="queue-title">
      <h2 id="queue-title" className={style.queueTitle}>
        {queue.title}
      </h2>
      {isWaiting ? (
        <>
          <p className={style.count}>{queue.count(unsent.length)}</p>
          <ul className={style.list}>
            {unsent.map((u) => (
              <UnsentReport key={u.uuid} unsent={u} isOnTheWay={onTheWay === u.uuid} onEdit={onEdit} />
            ))}
          </ul>
          {promise === null ? null : <p className={style.lead}>{lasting[promise]}</p>}
        </>
      ) : (
        <p className={style.lead}>{sent.length > 0 ? queue.empty : queue.nothingYet}</p>
      )}
      <div className={style.row}>
        {isWaiting ? (
          <>
            <Button className={style.big ?? ''} onPress={() => void sendNow()}>
              {queue.sendAll}
            </Button>
            <Button className={style.big ?? ''} onPress={save}>
              {queue.backup}
            </Button>
          </>
        ) : null}
        <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={bringBack}>
          <Button look="quiet" className={style.big ?? ''}>
            {queue.restore}
          </Button>
        </FileTrigger>
      </div>
      <p role="status" className={news === '' ? 'only-heard' : (style.lead ?? '')}>
        {news}
      </p>
      {isWaiting ? <p className={style.lead}>{queue.backupNote}</p> : null}
      {others === 0 ? null : <p className={style.lead}>{queue.others(others)}</p>}
      {sent.length === 0 ? null : (
        <details className={style.sent}>
          <summary className={style.summary}>{queue.sent(sent.length)}</summary>
          <ul className={style.sentList}>
            {sent.map((s) => (
              <SentReport key={s.uuid} sent={s} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
