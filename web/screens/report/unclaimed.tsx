// Reports nobody can be named for: of each only what it is and when it was seen, until somebody says that it is theirs.
import { observationKinds } from '#data/schema/observation.ts'
import { Pictogram } from '#web/field/pictogram.tsx'
import { outbox, sendNow } from '#web/field/sending.ts'
import type { OutboxView } from '#web/field/use-outbox.ts'
import { formatMoment } from '#web/field/when.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './report.module.css'

export function Unclaimed({ box: { unclaimed, whose } }: { box: OutboxView }) {
  const { queue } = useText().report
  const owner = whose?.reporter ?? null
  if (unclaimed.length === 0 || owner === null) return null
  return (
    <section className={style.queue} aria-labelledby="unclaimed-title">
      <h2 id="unclaimed-title" className={style.queueTitle}>
        {queue.unclaimed.title}
      </h2>
      <p className={style.lead}>{queue.unclaimed.detail}</p>
      <ul className={style.list}>
        {unclaimed.map((unsent) => (
          <li key={unsent.uuid} className={style.report}>
            <div className={style.reportHead}>
              <Pictogram kind={unsent.observation.kind} />
              <div>
                <p className={style.reportName}>
                  {observationKinds.find((k) => k.id === unsent.observation.kind)?.label}
                </p>
                <p className={style.state}>{queue.seen(formatMoment(unsent.observation.observedAt))}</p>
              </div>
            </div>
            <div className={style.row}>
              <Button
                className={style.big ?? ''}
                onPress={() => void outbox.claim(unsent, owner).then(() => sendNow())}
              >
                {queue.unclaimed.mine}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
