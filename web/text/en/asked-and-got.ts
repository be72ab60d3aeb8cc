// "Asked for, got": wishes against work.
import { listed, noun, small } from './grammar.ts'

export const askedAndGot = {
  title: 'Asked for, got',
  lead: 'What each group asked for before all else when it was consulted, and which work began there since. A group that was never consulted appears nowhere here: silence is no contentment.',
  none: 'Nobody was consulted yet',
  noneDetail: 'Import consultations with what people asked for first, to hold them against the work done.',
  by: {
    women: 'Women',
    men: 'Men',
    youth: 'Young people',
    minority: 'The minority',
    displaced: 'Displaced people',
    everyone: 'Everyone present',
  },
  answeredBy: (kinds: readonly string[]) =>
    kinds.length === 0 ? 'No kind of work recorded here answers it.' : `Counted as an answer: ${kinds.join(', ')}.`,
  money: (got: string, instead: string) => `${got} US dollars for what was asked, ${instead} for other work there.`,
  unknownMoney: 'unknown',
  districts: 'District by district',
  columns: {
    district: 'District',
    asked: 'Asked first',
    got: 'Got',
    instead: 'Other work since',
    money: 'Money for it, and for other work',
  },
  asked: (date: string, consultations: number) => `${date}, ${noun(consultations, 'consultation', 'consultations')}`,
  nothing: 'nothing yet',
  noOther: 'none',
  work: (name: string, date: string) => `${name} (${date})`,
  moneyHere: (got: string, instead: string) => `${got}; ${instead}`,
  orders: 'Everything they asked for, in order',
  order: { district: 'District', consultations: 'Consultations', wishes: 'What they want, most wanted first' },
  outcomes: { got: 'got', else: 'something else came', nothing: 'nothing came' },
  /** Equal standings share a place. */
  placed: (place: number, wish: string, outcome: string) => `${place}. ${wish} (${outcome})`,
  agreement: {
    title: 'Do they want the same?',
    lead: 'Two groups side by side, wherever both were heard. What they differ in is listed, not averaged away.',
    districts: 'District by district',
    columns: { district: 'District', same: 'Asked first', order: 'Order of what both named' },
    same: 'The same',
    differ: 'Different things',
    tau: (tau: string, p: string, wishes: number) =>
      `${noun(wishes, 'wish', 'wishes')}: tau ${tau}, by chance ${p} % of the time`,
    tooFew: (wishes: number) =>
      wishes === 0 ? 'No wish named by both' : `Only ${noun(wishes, 'wish', 'wishes')} named by both: too few to say`,
    constant: 'One of them wants all alike',
  },
  jumps: 'On this page',
  whose: 'Whose wish',
  notAsked: 'This group was not asked here',
  onMap: (wish: string, outcome: string, kinds: readonly string[]) =>
    `${wish}: ${outcome}${kinds.length === 0 ? '' : ` (${listed(kinds.map(small))})`}`,
  legend: (who: string) => `${who}: what they want most`,
  legendOf: { got: 'Got it', else: 'Something else came', nothing: 'Nothing came' },
  summary: (who: string, got: number, other: number, nothing: number) =>
    got + other + nothing === 0
      ? `${who} were not asked anywhere.`
      : `${who} were asked in ${noun(got + other + nothing, 'district', 'districts')}: what they want most came in ${got}, something else in ${other}, nothing in ${nothing}.`,
  column: (who: string) => `${who} want most`,
}
