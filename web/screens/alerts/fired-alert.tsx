// One alert: the sentence, what would end it, the figures that fired it drawn against the threshold, where to look, whether it arrived.
import type { Alert, Delivery } from '#api/contract/alerts.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import style from './alerts.module.css'
import { Readings } from './readings.tsx'

export function FiredAlert({ alert }: { alert: Alert }) {
  const { alerts: words, say } = useText()
  const { firedAt, ruleName, finding, ending, address, deliveries, condition, readings, placeName } = alert
  return (
    <li className={page.card}>
      <p className={style.when}>{words.firedAt(formatDate(firedAt), ruleName)}</p>
      <p className={style.finding}>{say(finding)}</p>
      <p className={page.note}>{say(ending)}</p>
      {condition.measure === 'flag' ? null : (
        <details className={page.more}>
          <summary>{words.readings.title}</summary>
          <Readings readings={readings} condition={condition} place={placeName} />
        </details>
      )}
      <div className={style.links}>
        <a href={address} className="not-printed">
          {words.show}
        </a>
        {deliveries.map((delivery, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is sent keeps its order and has no name that may be shown
          <Arrived key={i} delivery={delivery} />
        ))}
      </div>
    </li>
  )
}

function Arrived({ delivery: { channel, state, attempts, lastAt, fault } }: { delivery: Delivery }) {
  const { alerts, say } = useText()
  const words = alerts.delivery
  const name = words[channel]
  const why = fault === null ? '' : say(fault)
  const isFailed = state === 'failed'
  return (
    <span className={isFailed ? style.failed : page.note}>
      {state === 'sent'
        ? words.sent(name, formatDate(lastAt ?? ''))
        : isFailed
          ? words.failed(name, attempts, why)
          : attempts === 0
            ? words.waiting(name)
            : words.trying(name, attempts, why)}
    </span>
  )
}
