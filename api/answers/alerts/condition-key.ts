/** What makes two rules watch for the same: condition and length. Who is told, and the rule's name, change nothing. */
import { canonicalJson } from '#api/record/chain.ts'
import type { AlertRule } from '#data/schema/alert.ts'

export const conditionKey = ({ condition, periods }: Pick<AlertRule, 'condition' | 'periods'>): string =>
  canonicalJson({ condition, periods })
