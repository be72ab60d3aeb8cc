// One rule: what it says, where it holds now and where it cannot be told, who is told; to change or remove for those who may.
import type { AlertRuleRow } from '#api/contract/alerts.ts'
import { removeAlertRule } from '#web/queries/alert-rules.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import page from '#web/ui/page.module.css'
import style from './alerts.module.css'
import { Removal } from './removal.tsx'

export function WatchedRule({ row, onChange }: { row: AlertRuleRow; onChange: (() => void) | undefined }) {
  const { alerts, say } = useText()
  const words = alerts.rules
  const { rule, standing, finding } = row
  return (
    <li className={page.card}>
      <h3>{rule.name}</h3>
      <p>{say(finding)}</p>
      <p className={page.note}>
        {words.holds(standing.holds, standing.districts)} {standing.untold.map((doubt) => say(doubt)).join(' ')}
      </p>
      {onChange === undefined ? null : (
        <>
          <p className={page.note}>{words.tells(rule.emails.length, rule.webhook !== null)}</p>
          <div className={`${style.links} not-printed`}>
            <Button aria-label={words.changeOf(rule.name)} onPress={onChange}>
              {words.change}
            </Button>
            <Removal words={words} name={rule.name} remove={() => removeAlertRule(row.ruleId)} />
          </div>
        </>
      )}
    </li>
  )
}
