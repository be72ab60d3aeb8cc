// One rule: what it says, where it holds now and where it cannot be told, who is told; to change or remove for those who may.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AlertRuleRow } from '#api/contract/alerts.ts'
import { removeAlertRule } from '#web/queries/alert-rules.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './alerts.module.css'

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
            <Removal ruleId={row.ruleId} name={rule.name} />
          </div>
        </>
      )}
    </li>
  )
}

function Removal({ ruleId, name }: { ruleId: string; name: string }) {
  const words = useText().alerts.rules
  const cache = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const removing = useMutation({ mutationFn: removeAlertRule, onSuccess: () => cache.invalidateQueries() })
  return (
    <>
      <Button look="quiet" aria-label={words.removeOf(name)} onPress={() => setAsking(true)}>
        {words.remove}
      </Button>
      <Dialog title={words.removeTitle(name)} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{words.removeDetail}</p>
        {removing.error === null ? null : <ProblemNote error={removing.error} />}
        <div className={style.links}>
          <Button isDisabled={removing.isPending} onPress={() => removing.mutate(ruleId)}>
            {words.remove}
          </Button>
          <Button look="primary" onPress={() => setAsking(false)}>
            {words.keep}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
