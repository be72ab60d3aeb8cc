// Silence: who was not asked, as a view of the map and as a screen.
import type { HeardVoice, SilenceClass, VoiceState } from '#api/contract/silence.ts'
import type { VoiceId } from '#data/schema/voice.ts'
import { noun } from './grammar.ts'

const months = (count: number) => noun(count, 'month', 'months')
const voices: Record<VoiceId, string> = {
  anybody: 'Anybody',
  women: 'Women',
  men: 'Men',
  'young-women': 'Women under 25',
  'young-men': 'Men under 25',
  minority: 'The minority',
  displaced: 'Displaced people',
}
const reasons: Record<NonNullable<HeardVoice['reason']>, string> = {
  'not-recorded': 'Cannot tell: who was asked was not recorded',
  suppressed: 'Cannot tell: withheld, too few were asked',
  'no-population': 'Cannot tell: not known whether any live here',
}

export const silence = {
  title: 'Silence',
  lead: 'Who was not asked, at any survey or consultation. A place that nobody asks never complains: what is calm and silent is unknown, not safe.',
  voices,
  view: {
    label: 'Silence',
    note: 'Who was not asked, and for how long',
    question: 'Who was not asked?',
  },
  classes: {
    nobody: 'Nobody was ever asked',
    'not-since': 'Nobody asked for long',
    'no-women': 'No women',
    'no-young-women': 'No women under 25',
    'no-minority': 'Nobody of the minority',
    'cannot-tell': 'Cannot tell who was asked',
    heard: 'Heard',
  } satisfies Record<SilenceClass, string>,
  states: {
    heard: 'Heard',
    'not-since': 'Not heard for long',
    never: 'Never heard',
    unknown: 'Cannot tell',
    'not-here': 'None live here',
  } satisfies Record<VoiceState, string>,
  reasons,
  whose: 'Whose silence',
  whoseOptions: { gravest: { label: 'The gravest in each district' } },
  since: 'Counts as silent after',
  sinceOptions: {
    '12': { label: months(12) },
    '3': { label: months(3) },
    '6': { label: months(6) },
    '24': { label: months(24) },
    '36': { label: months(36) },
  },
  months,
  legend: (count: number) => `Who was not heard within ${months(count)}, the gravest in each district`,
  legendOf: (voice: string, count: number) => `${voice}: heard within ${months(count)}?`,
  column: 'Who was not heard',
  last: (month: string) => `last heard ${month}`,
  neverHeard: 'never heard',
  notSince: (month: string) => `not since ${month}`,
  /** Before that it was not recorded. */
  longAgo: 'not within these months',
  notHere: 'none live here',
  said: (name: string, what: string) => `${name}: ${what}`,
  coverage: (asked: number, districts: number) => `${asked} of ${noun(districts, 'district', 'districts')} ever asked.`,
  summary: (silent: number, districts: number, unknown: number) =>
    `In ${noun(silent, 'district', 'districts')} of ${districts} somebody was not heard; in ${unknown} it cannot be told`,
  summaryOf: (voice: string, silent: number, never: number) =>
    `${voice}: not heard in ${noun(silent, 'district', 'districts')}, in ${never} of them never`,
  findings: 'Whose voice is missing',
  onMap: 'See on the map',
  table: 'District by district',
  tableLabel: 'When each group of each district was last heard',
  columns: { name: 'District', region: 'Region', silence: 'Silence' },
  empty: 'No district fits this filter.',
  none: 'There are no districts yet',
  noneDetail: 'Import district boundaries first; then a survey or consultations say who was heard.',
}
