// An alert in words: what held, what ends it, where it cannot be told, and why a message did not arrive.
import type {
  AlertDoubt,
  AlertEnding,
  AlertFinding,
  AlertPreviewFinding,
  AlertWatch,
  DeliveryFault,
} from '#api/contract/statements/alerts.ts'
import type { AlertCondition } from '#data/schema/alert.ts'
import { incidentKinds } from '#data/schema/incident.ts'
import { formatCount, formatMonth, formatPercent, formatRate } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { figures, reasons } from '../figures.ts'
import { listed, noun, small } from '../grammar.ts'

type Told = AlertFinding['readings'][number]
const kindLabels = new Map<string, string>(incidentKinds.map(({ id, label }) => [id, small(label)]))
const states: Record<string, string> = {
  upstream: 'upstream: grievances high or rising, violence still low',
  respond: 'respond: violence is high',
  sustain: 'sustain: neither grievances nor violence stand out',
  uncertain: 'uncertain: it cannot be told',
}
const groups: Record<string, string> = {
  'sex:female': 'women',
  'sex:male': 'men',
  'minority:minority': 'the minority',
  'minority:majority': 'the majority',
  'displacement:displaced': 'displaced people',
  'displacement:host': 'the host community',
}
const whose = (group: string): string => groups[group] ?? `people aged ${group.slice(group.indexOf(':') + 1)}`

/** What is watched, as it stands in a sentence: "kidnapping", "violent incidents". */
const counted = (kinds: readonly string[] | null, otherwise: string): string =>
  kinds === null ? otherwise : `incidents (${listed(kinds.map((kind) => kindLabels.get(kind) ?? kind))})`

const periodsOf = (condition: AlertCondition, count: number): string => {
  if (condition.measure === 'share' || condition.measure === 'flag') return noun(count, 'wave', 'waves')
  const isQuarterly = condition.measure !== 'overdue' && condition.pace === 'quarter'
  return isQuarterly ? noun(count, 'quarter', 'quarters') : noun(count, 'month', 'months')
}
const inRow = (condition: AlertCondition, count: number): string =>
  count === 1 ? `for ${periodsOf(condition, 1)}` : `for ${periodsOf(condition, count)} in a row`

/** "31 % of 118 asked (24–39)", "12 (6–21)" */
function figureOf({ measure }: AlertCondition, { value, lo, hi, n }: Told): string {
  if (value === null) return 'no longer told'
  if (measure === 'share') return figures.share(...percents(value, lo ?? value, hi ?? value), formatCount(n ?? 0))
  if (measure === 'rate') return figures.ranged(formatRate(value), formatRate(lo ?? value), formatRate(hi ?? value))
  return formatCount(value)
}
const percents = (...shares: [number, number, number]): [string, string, string] => {
  const [value, lo, hi] = shares
  return [formatPercent(value), formatPercent(lo), formatPercent(hi)]
}
const when = ({ label, month, months }: Told): string =>
  label ?? (months > 1 ? `the ${noun(months, 'month', 'months')} to ${formatMonth(month)}` : formatMonth(month))

const limitOf = (condition: Exclude<AlertCondition, { measure: 'flag' }>): string =>
  condition.measure === 'share'
    ? figures.percent(formatPercent(condition.threshold))
    : condition.measure === 'rate'
      ? `${formatRate(condition.threshold)} per 100,000 a year`
      : formatCount(condition.threshold)

/** "fewer than 40 % of women feel safe after dark" */
function watchedFor(condition: AlertCondition, phrase: string): string {
  switch (condition.measure) {
    case 'share':
      return `${condition.side === 'below' ? 'fewer than' : 'more than'} ${limitOf(condition)} of ${condition.group === null ? 'people' : whose(condition.group)} ${phrase}`
    case 'rate':
      return `${counted(condition.kinds, 'violent incidents')} are ${condition.side} ${limitOf(condition)}`
    case 'count':
      return `there are ${condition.side === 'above' ? 'more' : 'fewer'} than ${limitOf(condition)} ${counted(condition.kinds, 'incidents')} a ${condition.pace}`
    case 'flag':
      return `the flag says ${states[condition.state] ?? condition.state}`
    case 'overdue':
      return condition.threshold === 0
        ? 'a promise is past its day'
        : `more than ${noun(condition.threshold, 'promise', 'promises')} past their day`
  }
}

export const alertFindings: WordsFor<AlertFinding> = {
  'alert-fired': ({ place, condition, phrase, readings }) => {
    const told =
      condition.measure === 'flag'
        ? listed(readings.map(when))
        : listed(readings.map((reading) => `${figureOf(condition, reading)} in ${when(reading)}`))
    return `${place}: ${watchedFor(condition, phrase)}, ${inRow(condition, readings.length)} (${told}).`
  },
}

export const alertWatches: WordsFor<AlertWatch> = {
  'alert-watches': ({ condition, phrase, periods, place }) =>
    `Fires when ${watchedFor(condition, phrase)}, ${inRow(condition, periods)}, ${place === null ? 'in any district' : `in ${place}`}.`,
}

const nextOf = (condition: AlertCondition): string =>
  condition.measure === 'share' || condition.measure === 'flag'
    ? 'wave'
    : condition.measure !== 'overdue' && condition.pace === 'quarter'
      ? 'quarter'
      : 'month'

export const alertEndings: WordsFor<AlertEnding> = {
  'alert-ends': ({ condition, last }) => {
    const next = `It ends with the next ${nextOf(condition)}`
    if (condition.measure === 'flag') return `${next} after which the flag no longer says so.`
    if (condition.measure === 'overdue')
      return condition.threshold === 0
        ? `${next} at whose end no promise is past its day.`
        : `${next} at whose end at most ${noun(condition.threshold, 'promise is', 'promises are')} late.`
    const { side, judgedBy } = condition
    const reaches = side === 'above' ? `${limitOf(condition)} or less` : `${limitOf(condition)} or more`
    if (judgedBy === 'point') return `${next} in which the figure is ${reaches}.`
    const edge = side === 'above' ? last?.lo : last?.hi
    const was =
      edge === null || edge === undefined
        ? ''
        : ` (it was ${condition.measure === 'share' ? figures.percent(formatPercent(edge)) : formatRate(edge)})`
    return `${next} in which the ${side === 'above' ? 'lower' : 'upper'} end of the interval is ${reaches}${was}.`
  },
}

export const alertDoubts: WordsFor<AlertDoubt> = {
  'alert-untold': ({ districts, reason }) =>
    `Cannot be told in ${noun(districts, 'place', 'places')}: ${small(reasons[reason])}.`,
}

/** More names than a sentence holds are told by their number. */
const mostNamed = 6
export const alertPreviews: WordsFor<AlertPreviewFinding> = {
  'alert-preview': ({ places, of, firings, months, names }) => {
    const span = `the last ${noun(months, 'month', 'months')}`
    if (places === 0) return `It would have fired in none of ${noun(of, 'place', 'places')} in ${span}.`
    const shown = names.slice(0, mostNamed)
    const more = names.length - shown.length
    const all = more > 0 ? [...shown, noun(more, 'more', 'more')] : shown
    const times = firings === places ? '' : `, ${noun(firings, 'time', 'times')}`
    return `It would have fired in ${noun(places, 'place', 'places')} of ${formatCount(of)} in ${span}${times}: ${listed(all)}.`
  },
}

export const deliveryFaults: WordsFor<DeliveryFault> = {
  'webhook-address-refused': ({ host }) =>
    `${host} leads to an address of this machine or of a private network, which is never called.`,
  'webhook-name-unknown': ({ host }) => `no address is known for ${host}`,
  'webhook-answered': ({ status }) => `the other side answered ${status}`,
  'webhook-too-slow': ({ seconds }) => `no answer within ${noun(seconds, 'second', 'seconds')}`,
  'webhook-no-connection': ({ error }) => `it could not be reached (${error})`,
  'mail-refused': ({ status, error }) =>
    status === null
      ? `the mail server could not be reached (${error})`
      : `the mail server refused it (${status}: ${error})`,
  'channel-not-set-up': () => 'it is no longer set up here',
}
