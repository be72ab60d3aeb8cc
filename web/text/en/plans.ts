// What the map says of plans: overdue promises, and dissent.
import { noun } from './grammar.ts'

export const plans = {
  view: {
    label: 'What was promised',
    note: 'Overdue, by district',
    question: 'Where are promises to communities overdue?',
  },
  layers: { overdue: 'Overdue promises', dissent: 'Findings the community contests' },
  overdueOn: (day: string) => `Overdue promises on ${day}`,
  overdue: (count: string) => noun(count, 'overdue promise', 'overdue promises'),
  nothingPromised: 'Nothing was promised',
  legend: 'Overdue promises',
  column: 'Overdue promises',
  summary: (overdue: string, districts: string, day: string) =>
    `${noun(overdue, 'overdue promise', 'overdue promises')} in ${noun(districts, 'district', 'districts')}, on ${day}`,
  toPlan: 'See the action plan',
  dissent: (contested: number, judged: number, day: string) =>
    `${noun(contested, 'finding', 'findings')} contested, of ${judged} judged at the workshop of ${day}`,
}
