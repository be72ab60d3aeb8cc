// One rule of the inbox: what it watches for, in how many places it fired, and each of them; the newest at once, the rest when asked.
import { useId, useState } from 'react'
import type { Alert, AlertGroup } from '#api/contract/alerts.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import page from '#web/ui/page.module.css'
import style from './alerts.module.css'
import { FiredAlert } from './fired-alert.tsx'

/** Of several rules, and of one that stands alone. */
const shownAtFirst = 5
const shownAlone = 20

type Props = { group: AlertGroup; alerts: readonly Alert[]; isAlone: boolean }

export function FiredGroup({ group: { ruleName, finding, isWatched, places, alerts: fired }, alerts, isAlone }: Props) {
  const { alerts: words, say } = useText()
  const [isWhole, setWhole] = useState(false)
  const titleId = useId()
  const shown = isWhole ? alerts : alerts.slice(0, isAlone ? shownAlone : shownAtFirst)
  const hidden = alerts.length - shown.length
  return (
    <li className={`${page.card} ${style.group}`}>
      <h3 id={titleId}>{ruleName}</h3>
      <p>{say(finding)}</p>
      <p className={page.note}>
        {words.group.fired(places, fired, formatDate(alerts[0]?.firedAt ?? ''))}
        {isWatched ? null : ` ${words.group.ended}`}
      </p>
      <ol className={style.places} aria-labelledby={titleId}>
        {shown.map((alert) => (
          <FiredAlert key={alert.alertId} alert={alert} />
        ))}
      </ol>
      {hidden === 0 ? null : (
        <>
          <div className="not-printed">
            <Button aria-label={words.group.moreOf(hidden, ruleName)} onPress={() => setWhole(true)}>
              {words.group.more(hidden)}
            </Button>
          </div>
          <p className="only-printed">{words.group.notShown(hidden)}</p>
        </>
      )}
    </li>
  )
}
