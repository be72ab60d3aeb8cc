// What fired, newest first: the latest few, and all of it when asked.
import { useState } from 'react'
import type { Alert } from '#api/contract/alerts.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import page from '#web/ui/page.module.css'
import { FiredAlert } from './fired-alert.tsx'

const shownAtFirst = 10

export function Inbox({ rows }: { rows: readonly Alert[] }) {
  const { alerts: words } = useText()
  const [isWhole, setWhole] = useState(false)
  return (
    <>
      <ol className={page.cards}>
        {(isWhole ? rows : rows.slice(0, shownAtFirst)).map((alert) => (
          <FiredAlert key={alert.alertId} alert={alert} />
        ))}
      </ol>
      {isWhole || rows.length <= shownAtFirst ? null : (
        <div className="not-printed">
          <Button onPress={() => setWhole(true)}>{words.all(rows.length)}</Button>
        </div>
      )}
    </>
  )
}
