/** The Methods page's facts: which statistics stand behind each entry. The words for people are the page's own. */
import { type MethodId, type Methods, methodIds, type Statistic } from '#api/contract/methods.ts'
import { statistics } from '#api/docs/statistics.ts'
import { version } from '#api/version.ts'
import { analyticsVersion } from '../analytics-version.ts'

export const methods = (build: string, fewestRespondents: number): Methods => ({
  entries: methodIds.map((id) => ({ id, statistics: behind(id).map((one) => inForce(one, fewestRespondents)) })),
  checked:
    'The list of reference cases is checked against the tests: what it lists has passed in the build that shipped it. Nothing is compared anew when this is asked.',
  versions: { program: version, build, analytics: analyticsVersion },
})

/** What this country set for itself stands in place of what the mathematics presume. */
const inForce = (one: Statistic, fewestRespondents: number): Statistic => ({
  ...one,
  parameters: one.parameters.map((each) =>
    each.name === 'FEWEST_RESPONDENTS' ? { ...each, value: fewestRespondents } : each,
  ),
})

/** First what bears the entry's name, then what belongs here before anywhere else, most compared and most used first. */
const behind = (id: MethodId): Statistic[] =>
  statistics
    .filter((s) => s.methods.includes(id))
    .sort(
      (a, b) =>
        Number(b.name.startsWith(id)) - Number(a.name.startsWith(id)) ||
        Number(b.methods[0] === id) - Number(a.methods[0] === id) ||
        comparedValues(b) - comparedValues(a) ||
        b.methods.length - a.methods.length,
    )

const comparedValues = (s: Statistic): number => s.referenceCases.reduce((sum, { values }) => sum + values, 0)
