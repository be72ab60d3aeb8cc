/** The Methods page's facts: which statistics stand behind each entry. The words for people are the page's own. */
import { type Methods, methodIds } from '#api/contract/methods.ts'
import { statistics } from '#api/docs/statistics.ts'
import { version } from '#api/version.ts'
import { analyticsVersion } from './reproduce.ts'

export const methods = (build: string): Methods => ({
  entries: methodIds.map((id) => ({ id, statistics: statistics.filter((s) => s.methods.includes(id)) })),
  checked:
    'The list of reference cases is checked against the tests: what it lists has passed in the build that shipped it. Nothing is compared anew when this is asked.',
  versions: { program: version, build, analytics: analyticsVersion },
})
