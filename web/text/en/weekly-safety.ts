// What community reporters write each week, in the district panel.
import { noun } from './grammar.ts'

export const weeklyWords = {
  title: 'What community reporters write each week',
  last: (safety: string, reporters: string, week: string) =>
    `${safety} of 10, ${noun(reporters, 'reporter', 'reporters')}, week of ${week}`,
  lastWithheld: (week: string) => `Withheld for the week of ${week}: too few reporters`,
  notASurvey: (fewest: string) =>
    `How safe reporters feel, 0 not at all to 10 completely: the mean of those who wrote, each once. They were not drawn like people of a survey, so there is no range of error, and this is never mixed with one. Weeks with fewer than ${fewest} reporters are withheld.`,
  chart: (weeks: string) => `Sense of safety by week, 0 to 10. ${weeks}`,
  week: (week: string, safety: string, reporters: string) =>
    `week of ${week}: ${safety} of 10, ${noun(reporters, 'reporter', 'reporters')}`,
  withheld: (week: string) => `week of ${week}: withheld, too few reporters`,
  nobody: (week: string) => `week of ${week}: nobody wrote`,
  withheldMark: 'withheld',
  counted: (week: string) => `Counted in the week of ${week}`,
  patrols: 'Patrols seen',
  incidents: 'Incidents of any kind',
  table: 'Every week',
  weekOf: 'Week of',
  safety: 'Sense of safety',
  reporters: 'Reporters',
}
