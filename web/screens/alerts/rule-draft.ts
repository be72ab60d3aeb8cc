// A rule as it is being written: every field as typed, whatever is watched, so that going back and forth loses nothing. Pure.
import { type AlertCondition, type AlertRule, alertRule } from '#data/schema/alert.ts'

export type RuleDraft = {
  name: string
  measure: AlertCondition['measure']
  indicator: string
  group: string
  kinds: readonly string[]
  state: string
  side: string
  /** As typed; per cent for a share. */
  threshold: string
  judgedBy: string
  pace: string
  periods: string
  place: string
  emails: string
  webhook: string
}
/** Stand for nothing chosen in lists. */
export const everyone = 'everyone'
export const anyDistrict = 'any'

export const blankDraft = (indicator: string): RuleDraft => ({
  name: '',
  measure: 'share',
  indicator,
  group: everyone,
  kinds: [],
  state: 'upstream',
  side: 'below',
  threshold: '',
  judgedBy: 'interval',
  pace: 'month',
  periods: '2',
  place: anyDistrict,
  emails: '',
  webhook: '',
})

export function draftOf({ name, condition, periods, place, emails, webhook }: AlertRule, indicator: string): RuleDraft {
  const common = {
    ...blankDraft(indicator),
    name,
    measure: condition.measure,
    periods: String(periods),
    place: place ?? anyDistrict,
    emails: emails.join(', '),
    webhook: webhook ?? '',
  }
  switch (condition.measure) {
    case 'share': {
      const { side, judgedBy, group } = condition
      const threshold = String(Number((condition.threshold * 100).toFixed(6)))
      return { ...common, indicator: condition.indicator, group: group ?? everyone, side, judgedBy, threshold }
    }
    case 'rate':
    case 'count': {
      const { side, judgedBy, pace, kinds } = condition
      return { ...common, side, judgedBy, pace, kinds: kinds ?? [], threshold: String(condition.threshold) }
    }
    case 'flag':
      return { ...common, state: condition.state }
    case 'overdue':
      return { ...common, threshold: String(condition.threshold) }
  }
}

/** The rule, or null while something is missing or cannot be read. */
export function ruleOf(draft: RuleDraft): AlertRule | null {
  const { measure, indicator, group, kinds, state, side, judgedBy, pace } = draft
  const typed = draft.threshold.trim() === '' ? Number.NaN : Number(draft.threshold.replace(',', '.'))
  const conditions: Record<AlertCondition['measure'], object> = {
    share: { indicator, group: group === everyone ? null : group, side, judgedBy, threshold: typed / 100 },
    rate: { kinds: kinds.length === 0 ? null : kinds, side, judgedBy, pace, threshold: typed },
    count: { kinds: kinds.length === 0 ? null : kinds, side, judgedBy, pace, threshold: typed },
    flag: { state },
    overdue: { threshold: typed },
  }
  const read = alertRule.safeParse({
    name: draft.name,
    condition: { measure, ...conditions[measure] },
    periods: Number(draft.periods),
    place: draft.place === anyDistrict ? null : draft.place,
    emails: draft.emails.split(/[,;\s]+/).filter((address) => address !== ''),
    webhook: draft.webhook.trim() === '' ? null : draft.webhook.trim(),
  })
  return read.success ? read.data : null
}

export const periodWordOf = ({ measure, pace }: RuleDraft): 'wave' | 'month' | 'quarter' =>
  measure === 'share' || measure === 'flag' ? 'wave' : measure !== 'overdue' && pace === 'quarter' ? 'quarter' : 'month'
