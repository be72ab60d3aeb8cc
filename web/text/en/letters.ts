// What is written to people who do not look at the page: a letter when something fires.
import type { Alert } from '#api/contract/alerts.ts'
import type { Letter, LetterPart } from '#api/contract/letter.ts'
import { sayIn } from '../say-in.ts'
import { noun } from './grammar.ts'
import { statements } from './statements.ts'

export type AlertNews = {
  instance: string
  fictional: boolean
  page: string
  ruleName: string
  alerts: readonly Pick<Alert, 'placeName' | 'finding' | 'ending' | 'address'>[]
}

/** More alerts than a letter holds are told by their number. */
const mostTold = 20

const foot = (instance: string, fictional: boolean): LetterPart[] => [
  {
    as: 'note',
    text: `${instance}${fictional ? ' is a fictional country: nothing here is real.' : '.'} Figures have their 95 % intervals; what is withheld for the sake of few people is in no letter.`,
  },
]

export const letters = {
  alerts: ({ instance, fictional, page, ruleName, alerts }: AlertNews): Letter => {
    const [first] = alerts
    const about = alerts.length === 1 && first !== undefined ? first.placeName : noun(alerts.length, 'place', 'places')
    const more = alerts.length - mostTold
    return {
      subject: `${instance}: ${ruleName} (${about})`,
      parts: [
        ...alerts.slice(0, mostTold).flatMap(({ finding, ending, address }): LetterPart[] => [
          { as: 'paragraph', text: sayIn(statements, finding) },
          { as: 'note', text: sayIn(statements, ending) },
          { as: 'link', text: 'Show on the map, as known then', address },
        ]),
        ...(more > 0 ? [{ as: 'paragraph', text: `And ${noun(more, 'more place', 'more places')}.` } as const] : []),
        { as: 'link', text: 'All alerts, and the rules behind them', address: page },
        ...foot(instance, fictional),
      ],
    }
  },
}
