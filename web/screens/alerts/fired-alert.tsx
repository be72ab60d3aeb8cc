// One alert in a line: where, the figure, when. Opened: the sentence, what would end it, the figures that fired it, where to look, whether it arrived.
import type { Alert, Delivery } from '#api/contract/alerts.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import style from './alerts.module.css'
import { Figure, Readings } from './readings.tsx'

export function FiredAlert({ alert }: { alert: Alert }) {
  const { alerts: words, say } = useText()
  const { firedAt, finding, ending, address, deliveries, condition, readings, placeName } = alert
  const last = readings.at(-1)
  const isUndelivered = deliveries.some(({ state }) => state === 'failed')
  return (
    <li>
      <details className={style.fired}>
        <summary>
          <span className={style.line}>
            <span className={style.place}>{placeName}</span>
            <span className={style.figure}>
              {condition.measure === 'flag' ? (
                words.form.states[condition.state]
              ) : last === undefined ? null : (
                <Figure condition={condition} reading={last} />
              )}
            </span>
            <span className={style.when}>{formatDate(firedAt)}</span>
            {isUndelivered ? <span className={style.failed}>{words.group.undelivered}</span> : null}
          </span>
        </summary>
        <div className={style.opened}>
          <p>{say(finding)}</p>
          <p className={page.note}>{say(ending)}</p>
          {condition.measure === 'flag' ? null : (
            <Readings readings={readings} condition={condition} place={placeName} />
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
        </div>
      </details>
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
