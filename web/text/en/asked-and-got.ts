// "Asked for, got": wishes against work.
import { noun } from './grammar.ts'

export const askedAndGot = {
  title: 'Asked for, got',
  lead: 'What each group asked for before all else when it was consulted, and which work began there since. A group that was never consulted appears nowhere here: silence is no contentment.',
  none: 'Nobody was consulted yet',
  noneDetail: 'Import consultations with what people asked for first, to hold them against the work done.',
  by: { women: 'Women', men: 'Men', youth: 'Young people', minority: 'The minority', everyone: 'Everyone present' },
  answeredBy: (kinds: readonly string[]) =>
    kinds.length === 0 ? 'No kind of work recorded here answers it.' : `Counted as an answer: ${kinds.join(', ')}.`,
  money: (got: string, instead: string) => `${got} US dollars for what was asked, ${instead} for other work there.`,
  unknownMoney: 'unknown',
  districts: 'District by district',
  columns: { district: 'District', asked: 'Asked first', got: 'Got', instead: 'Other work since' },
  asked: (date: string, consultations: number) => `${date}, ${noun(consultations, 'consultation', 'consultations')}`,
  nothing: 'nothing yet',
  noOther: 'none',
  work: (name: string, date: string) => `${name} (${date})`,
}
