// The letter of a digest: how things stand, what changed since the last one, and how to get no more of it.
import {
  type ChangeTold,
  type Comparison,
  type DigestNews,
  type FiredRule,
  isQuiet,
} from '#api/contract/digest-news.ts'
import type { Letter, LetterPart } from '#api/contract/letter.ts'
import type { Rhythm } from '#data/schema/digest.ts'
import { formatCount, formatDate, formatMonth, formatPercent, formatPoints, formatRate } from '../format.ts'
import { sayIn } from '../say-in.ts'
import { digestWords, importedWords, rhythmWords, stateWords } from './digest-words.ts'
import { figures } from './figures.ts'
import { capital, listed, noun, plural, small } from './grammar.ts'
import { statements } from './statements.ts'

type Told = {
  instance: string
  fictional: boolean
  publicUrl: string
  name: string
  rhythm: Rhythm
  news: DigestNews
  /** Null in a preview. */
  unsubscribe: string | null
}

/** More than a section holds is told by its number. */
const mostTold = 12
/** Alerts of one rule. */
const mostInFull = 3

export function digestLetter({ instance, fictional, publicUrl, name, rhythm, news, unsubscribe }: Told): Letter {
  const link = (text: string, path: string): LetterPart => ({ as: 'link', text, address: `${publicUrl}${path}` })
  const about = news.place?.name ?? instance
  const quiet = !news.isGone && isQuiet(news)
  return {
    subject: [
      instance,
      ': ',
      name === '' ? about : name,
      `, ${formatDate(news.until)}`,
      quiet ? ' (nothing changed)' : '',
    ].join(''),
    parts: [
      ...(fictional ? [note(`${instance} is a fictional country: nothing here is real.`)] : []),
      { as: 'heading', text: about },
      ...standing(news).map(paragraph),
      news.place === null ? link('The country', '/nation') : link(`${about} on the map`, mapOf(news.place.pcode)),
      { as: 'heading', text: `From ${formatDate(news.since)} to ${formatDate(news.until)}` },
      ...(quiet ? [paragraph(digestWords.nothing)] : []),
      ...turns(news, link),
      ...alerts(news, publicUrl, link),
      ...news.comparisons.flatMap((each) => comparison(each, news, link)),
      ...promises(news, link),
      ...imports(news, link),
      note(digestWords.why(name, rhythmWords[rhythm].every)),
      ...(unsubscribe === null
        ? [note(digestWords.wayOut)]
        : [{ as: 'link', text: digestWords.takeOff, address: unsubscribe } as const]),
      note(digestWords.figures),
    ],
  }
}

type Link = (text: string, path: string) => LetterPart
const paragraph = (text: string): LetterPart => ({ as: 'paragraph', text })
const note = (text: string): LetterPart => ({ as: 'note', text })
const mapOf = (pcode: string): string => `/?${new URLSearchParams({ view: 'grievance-violence', pcode })}`

/** The first few, and how many more there are. */
const listOf = (items: readonly string[]): LetterPart => {
  const more = items.length - mostTold
  return { as: 'list', items: more > 0 ? [...items.slice(0, mostTold), `and ${formatCount(more)} more`] : [...items] }
}

function standing({ place, isGone, headline, states, promises: { overdue } }: DigestNews): string[] {
  if (isGone) return [digestWords.gone]
  const said = headline === null ? [digestWords.unmeasured] : [sayIn(statements, headline)]
  const districts = Object.values(states).reduce((sum, count) => sum + count, 0)
  const counted = (['upstream', 'respond', 'sustain', 'uncertain', 'not_tested'] as const)
    .filter((state) => states[state] > 0)
    .map((state) => `${formatCount(states[state])} ${stateWords[state]}`)
  const flag =
    place === null
      ? districts === 0
        ? []
        : [`Of ${noun(districts, 'district', 'districts')} the flag calls ${listed(counted)}.`]
      : []
  return [...said, ...flag, digestWords.overdue(overdue)]
}

function turns({ turns: all }: DigestNews, link: Link): LetterPart[] {
  if (all.length === 0) return []
  const raised = all.filter(({ to }) => to === 'upstream').length
  const lowered = all.filter(({ from }) => from === 'upstream').length
  return [
    paragraph(digestWords.turns(all.length, raised, lowered)),
    listOf(all.map(({ name, from, to }) => `${name}: ${stateWords[to]} (was ${stateWords[from]})`)),
    link('Act first', '/upstream'),
  ]
}

function alerts({ alerts: rules }: DigestNews, publicUrl: string, link: Link): LetterPart[] {
  if (rules.length === 0) return []
  const all = rules.reduce((sum, rule) => sum + rule.alerts.length, 0)
  return [
    paragraph(`${noun(all, 'alert', 'alerts')} fired, by ${noun(rules.length, 'rule', 'rules')}.`),
    ...rules.flatMap((rule) => firedBy(rule, publicUrl)),
    link('All alerts, and the rules behind them', '/alerts'),
  ]
}

/** A few with their figures and where to look; many by their names. */
function firedBy({ ruleName, watch, alerts: fired }: FiredRule, publicUrl: string): LetterPart[] {
  if (fired.length <= mostInFull)
    return fired.flatMap(({ placeName, finding, address }): LetterPart[] => [
      paragraph(`${ruleName}. ${sayIn(statements, finding)}`),
      { as: 'link', text: `${placeName} on the map, as known then`, address: `${publicUrl}${address}` },
    ])
  const more = fired.length - mostTold
  const names = fired.slice(0, mostTold).map(({ placeName }) => placeName)
  const where = listed(more > 0 ? [...names, noun(more, 'other', 'others')] : names)
  return [paragraph(`${ruleName}. ${sayIn(statements, watch)} Fired in ${where}.`)]
}

function comparison({ of, indicator, base, now, finding, rows }: Comparison, { place }: DigestNews, link: Link) {
  const address = new URLSearchParams({ of, from: now.from, to: now.to, baseFrom: base.from, baseTo: base.to })
  if (of === 'answers') address.set('indicator', indicator)
  if (place !== null) address.set('pcode', place.pcode)
  const spans = `${span(now)} beside ${span(base)}`
  return [
    paragraph(`${capital(spans)}: ${small(sayIn(statements, finding))}`),
    ...(rows.length === 0 ? [] : [listOf(rows.map(changeTold)), note(digestWords.byChance)]),
    link('Compare', `/compare?${address}`),
  ]
}

const span = ({ from, to }: { from: string; to: string }): string =>
  from === to ? formatMonth(from) : `${formatMonth(from)} – ${formatMonth(to)}`

/** "Laskar: down from 62 % to 48 % (a change of −22 to −6 points)"; "Tamsel: up from 4 to 13 violent incidents (…)" */
function changeTold(told: ChangeTold): string {
  const way = `${told.name}: ${told.isUp ? 'up' : 'down'} from`
  if (told.of === 'answers') {
    const [from, to] = [told.from, told.to].map((share) => figures.percent(formatPercent(share)))
    return `${way} ${from} to ${to} (a change of ${formatPoints(told.lo)} to ${formatPoints(told.hi)} points)`
  }
  const counts = `${way} ${formatCount(told.from)} to ${formatCount(told.to)} violent ${plural(told.to, 'incident', 'incidents')}`
  if (told.ratio === null) return counts
  const upper = told.hi === null ? 'or more' : `to ${formatRate(told.hi)}`
  return `${counts} (the rate is ${formatRate(told.ratio)} times what it was; ${formatRate(told.lo)} ${upper})`
}

function promises({ promises: { newlyLate, kept } }: DigestNews, link: Link): LetterPart[] {
  if (newlyLate.length + kept.length === 0) return []
  const told = ({ promise, owner, districtName, on }: (typeof kept)[number], word: string): string =>
    [
      `${promise} (${owner}${districtName === null ? '' : `, ${districtName}`})`,
      on === null ? '' : `, ${word} ${formatDate(on)}`,
    ].join('')
  return [
    ...(newlyLate.length === 0
      ? []
      : [
          paragraph(
            `${noun(newlyLate.length, 'promise', 'promises')} went past ${plural(newlyLate.length, 'its', 'their')} day:`,
          ),
          listOf(newlyLate.map((each) => told(each, 'due'))),
        ]),
    ...(kept.length === 0
      ? []
      : [
          paragraph(`${noun(kept.length, 'promise', 'promises')} ${plural(kept.length, 'was', 'were')} kept:`),
          listOf(kept.map((each) => told(each, 'kept'))),
        ]),
    link('Action plan', '/action-plan'),
  ]
}

function imports({ imports: all, takenBack }: DigestNews, link: Link): LetterPart[] {
  if (all.length + takenBack === 0) return []
  return [
    ...(all.length === 0
      ? []
      : [
          paragraph('New in the record:'),
          listOf(
            all.map(({ what, source, imports: files, lastOn }) =>
              [
                importedWords[what],
                source === null ? '' : ` (${source})`,
                `: ${noun(files, 'import', 'imports')}, ${files === 1 ? 'on' : 'the last on'} ${formatDate(lastOn)}`,
              ].join(''),
            ),
          ),
        ]),
    ...(takenBack === 0 ? [] : [paragraph(digestWords.takenBack(takenBack))]),
    link('The map, with what is new', '/'),
  ]
}
