// What the rule being written would have said: the sentence, where it cannot be told, and each time it would have fired.
import { useQuery } from '@tanstack/react-query'
import type { AlertPreview } from '#api/contract/alerts.ts'
import { type AlertRule, alertRule } from '#data/schema/alert.ts'
import { alertPreviewQuery } from '#web/queries/alert-rules.ts'
import { formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import page from '#web/ui/page.module.css'
import { useSettled } from '#web/ui/use-settled.ts'
import { Readings } from './readings.tsx'

const shownMost = 12
const standsStillMs = 400

export function RulePreview({ rule }: { rule: AlertRule | null }) {
  const { alerts } = useText()
  const settled = useSettled(rule === null ? undefined : JSON.stringify(rule), standsStillMs)
  return (
    <section className={page.section} aria-labelledby="preview" aria-live="polite">
      <h3 id="preview">{alerts.form.preview}</h3>
      {settled === undefined ? (
        <p className={page.note}>{alerts.form.incomplete}</p>
      ) : (
        <Told rule={alertRule.parse(JSON.parse(settled))} />
      )}
    </section>
  )
}

function Told({ rule }: { rule: AlertRule }) {
  const { alerts, frame, say } = useText()
  const preview = useQuery(alertPreviewQuery(rule))
  const { condition } = rule
  return (
    <Answer of={preview} coming={{ words: frame.loading, lines: 2 }}>
      {({ finding, untold, rows }: AlertPreview) => (
        <>
          <p>{say(finding)}</p>
          <p className={page.note}>
            {alerts.form.previewNote} {untold.map((doubt) => say(doubt)).join(' ')}
          </p>
          {condition.measure === 'flag'
            ? null
            : rows.slice(0, shownMost).map(({ pcode, name, month, readings }) => (
                <details key={`${pcode} ${month}`} className={page.more}>
                  <summary>{alerts.form.wouldHave(name, formatMonth(month))}</summary>
                  <Readings readings={readings} condition={condition} place={name} />
                </details>
              ))}
        </>
      )}
    </Answer>
  )
}
