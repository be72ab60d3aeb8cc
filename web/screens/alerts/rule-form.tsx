// Writing a rule: its fields, and beside them what it would have said, so that nobody keeps one that fires every week.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AlertRuleRow, AlertRules } from '#api/contract/alerts.ts'
import { newUuid } from '#web/field/uuid.ts'
import { setAlertRule } from '#web/queries/alert-rules.ts'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './alerts.module.css'
import { ConditionFields } from './condition-fields.tsx'
import { blankDraft, draftOf, type RuleDraft, ruleOf } from './rule-draft.ts'
import { RulePreview } from './rule-preview.tsx'
import { WhereAndWho } from './where-and-who.tsx'

type Props = { kept: AlertRuleRow | undefined; channels: AlertRules['channels']; onDone: () => void }

export function RuleForm({ kept, channels, onDone }: Props) {
  const words = useText().alerts.form
  const cache = useQueryClient()
  const catalogue = useQuery(catalogueQuery()).data
  const usual = catalogue?.indicator ?? ''
  const [changed, setChanged] = useState<Partial<RuleDraft>>({})
  /** Chosen before anything is sent, so that a broken line leaves one rule and not two. */
  const [ruleId] = useState(() => kept?.ruleId ?? newUuid())
  const draft = { ...(kept === undefined ? blankDraft(usual) : draftOf(kept.rule, usual)), ...changed }
  const rule = ruleOf(draft)
  /** A name is not needed to try a rule out, nor whom it tells. */
  const tried = ruleOf({ ...draft, name: words.nameExample, emails: '', webhook: '' })
  const saving = useMutation({
    mutationFn: setAlertRule,
    onSuccess: async () => {
      await cache.invalidateQueries()
      onDone()
    },
  })
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (rule !== null) saving.mutate({ ruleId, rule })
  }
  const change = (part: Partial<RuleDraft>): void => setChanged((before) => ({ ...before, ...part }))
  return (
    <form className={style.form} onSubmit={save} aria-label={words.title}>
      <ConditionFields draft={draft} catalogue={catalogue} onChange={change} />
      <WhereAndWho draft={draft} channels={channels} onChange={change} />
      <div className={style.wholeRow}>
        <RulePreview rule={tried} />
      </div>
      {saving.error === null ? null : (
        <div className={style.wholeRow}>
          <ProblemNote error={saving.error} />
        </div>
      )}
      <div className={`${style.links} ${style.wholeRow}`}>
        <Button type="submit" look="primary" isDisabled={rule === null || saving.isPending}>
          {words.save}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </div>
    </form>
  )
}
