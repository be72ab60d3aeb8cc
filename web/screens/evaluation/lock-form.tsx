// Agreeing how a piece of work will be judged. What the server refuses is said, and nothing that was written is lost.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EvaluationRow } from '#api/contract/evaluation.ts'
import { incidentKinds } from '#data/schema/incident.ts'
import { lockEvaluation } from '#web/queries/evaluations.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { CheckboxGroup } from '#web/ui/checkbox-group.tsx'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import style from './lock-form.module.css'
import { draftOf, type PlanDraft, planOf } from './plan-draft.ts'

export function LockForm({ row }: { row: EvaluationRow }) {
  const { lock } = useText().evaluation
  const [draft, setDraft] = useState<PlanDraft>(() => draftOf(row))
  const change = (part: Partial<PlanDraft>) => setDraft((kept) => ({ ...kept, ...part }))
  const cache = useQueryClient()
  const plan = planOf(draft)
  const locking = useMutation({
    mutationFn: lockEvaluation.bind(null, row.interventionId),
    onSuccess: () => cache.invalidateQueries(),
  })
  const choices = <T extends string>(labels: Record<T, string>) =>
    Object.entries<string>(labels).map(([id, label]) => ({ id, label }))
  const field = (name: 'radiusM' | 'ringM' | 'widthM' | 'places' | 'months') => (
    <label key={name} className={style.field}>
      {lock[name]}
      <input inputMode="numeric" value={draft[name]} onChange={(e) => change({ [name]: e.target.value })} />
    </label>
  )
  return (
    <section className={`${page.section} not-printed`} aria-labelledby="agree">
      <h2 id="agree">{lock.title}</h2>
      <p className={page.note}>{lock.lead}</p>
      <form
        className={style.form}
        onSubmit={(e) => {
          e.preventDefault()
          if (plan !== null) locking.mutate(plan)
        }}
      >
        <RadioGroup
          label={lock.where}
          value={draft.area}
          choices={choices(lock.areas)}
          onChange={(area) => change({ area: area as PlanDraft['area'] })}
        />
        <div className={style.row}>
          {draft.area === 'radius' ? [field('radiusM'), field('ringM')] : null}
          {draft.area === 'drawn' ? field('widthM') : null}
        </div>
        {draft.area === 'drawn' ? (
          <label className={style.field}>
            {lock.polygon}
            <textarea
              rows={5}
              spellCheck={false}
              value={draft.polygon}
              onChange={(e) => change({ polygon: e.target.value })}
            />
            <small>{lock.polygonNote}</small>
          </label>
        ) : null}
        <RadioGroup
          label={lock.besides}
          value={draft.comparison}
          choices={choices(lock.comparisons)}
          onChange={(comparison) => change({ comparison: comparison as PlanDraft['comparison'] })}
        />
        {draft.comparison === 'most-alike' ? (
          field('places')
        ) : (
          <label className={style.field}>
            {lock.placeIds}
            <input value={draft.placeIds} onChange={(e) => change({ placeIds: e.target.value })} />
            <small>{lock.placeIdsNote}</small>
          </label>
        )}
        <details className={page.more}>
          <summary>{lock.kinds(draft.kinds.length)}</summary>
          <CheckboxGroup
            label={lock.kindsLabel}
            labelHidden
            value={draft.kinds}
            choices={incidentKinds.map(({ id, label }) => ({ id, label }))}
            onChange={(kinds) => change({ kinds })}
          />
        </details>
        {field('months')}
        {locking.error === null ? null : <ProblemNote error={locking.error} />}
        {locking.isSuccess ? <p role="status">{lock.kept}</p> : null}
        {plan === null ? <p className={page.note}>{lock.incomplete}</p> : null}
        <div>
          <Button type="submit" look="primary" isDisabled={plan === null || locking.isPending}>
            {lock.send}
          </Button>
        </div>
      </form>
    </section>
  )
}
