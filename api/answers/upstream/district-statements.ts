/** What is said of a district by the upstream flag, as statements: in short, and why. Decides nothing. */

import type { UpstreamReason, UpstreamState } from '#api/analytics/flag/upstream-reasons.ts'
import type { DistrictReason, FlagHeadline, FlagReason } from '#api/contract/statements/flag.ts'

export type DistrictStory = {
  state: UpstreamState
  reasons: readonly UpstreamReason[]
  /** Single grievances that rose since the wave before, most first. */
  rose: readonly string[]
  /** The foremost grievances now. */
  foremost: readonly string[]
  interventionsActive: number
  /** Groups of people of whom nobody was heard. */
  unheard: readonly string[]
  /** No figure of fewer respondents is told. */
  fewest: number
}
type Tested = Extract<FlagHeadline, { code: 'district-tested' }>

/** Violence this likely to be high is not called hardly any. */
const UNSURE_FROM = 0.2
const mostNamed = 2

export function headlineOf(story: DistrictStory): FlagHeadline {
  const { state, reasons, interventionsActive } = story
  if (state === 'not_tested') {
    const because = reasons.find(({ code }) => code === 'inclusion-red') ?? reasons[0]
    return { code: 'district-not-tested', because: because === undefined ? null : flagReason(because, story) }
  }
  return { code: 'district-tested', ...grievancesOf(story), violence: violenceOf(story), interventionsActive }
}

function grievancesOf({ state, reasons, rose, foremost }: DistrictStory): Pick<Tested, 'grievances' | 'over'> {
  const isRising = reasons.some((r) => r.code === 'grievance-rising')
  const isHigh = reasons.some(
    (r) =>
      r.code === 'grievance-high' ||
      r.code === 'two-wave-average' ||
      (r.code === 'held-from-last-time' && r.state === 'upstream'),
  )
  if (isRising) return { grievances: 'rising', over: (rose.length > 0 ? rose : foremost).slice(0, mostNamed) }
  if (isHigh) return { grievances: 'high', over: foremost.slice(0, mostNamed) }
  return { grievances: state === 'uncertain' ? 'unsure' : 'few', over: [] }
}

function violenceOf({ state, reasons }: DistrictStory): Tested['violence'] {
  const low = reasons.find((r) => r.code === 'violence-low')
  if (low === undefined) return state === 'uncertain' ? 'maybe-high' : 'high'
  if (low.count === 0) return 'none'
  return state === 'uncertain' && low.probabilityHigh > UNSURE_FROM ? 'unsure' : 'hardly-any'
}

/** A figure as it is said, and no finer: a share to the whole percent. */
const inPercent = (share: number): number => Math.round(share * 100) / 100

/** Only what is said goes out: how many were asked stays here where they were too few to be told. */
export function flagReason(reason: UpstreamReason, story: Pick<DistrictStory, 'unheard' | 'fewest'>): FlagReason {
  switch (reason.code) {
    case 'wave-stale':
      return { ...reason, ageMonths: Math.round(reason.ageMonths) }
    case 'few-effective-respondents': {
      const { code, nEff, fewest } = reason
      return { code, nEff: nEff <= story.fewest ? null : Math.floor(nEff), fewest }
    }
    case 'previous-few-effective-respondents':
      return { code: reason.code }
    case 'inclusion-red':
      return { code: reason.code, unheard: [...story.unheard] }
    case 'grievance-high': {
      const { code, share, threshold, probability } = reason
      return { code, share: inPercent(share), threshold, probability }
    }
    case 'grievance-rising': {
      const { code, change, threshold, probability } = reason
      return { code, change: inPercent(change), threshold, probability }
    }
    case 'held-from-last-time':
      return { code: reason.code, probability: reason.probability }
    default:
      return reason
  }
}

export function reasonsOf(story: DistrictStory): DistrictReason[] {
  const { state, reasons, rose, interventionsActive } = story
  const why = reasons.map((reason) => flagReason(reason, story))
  if (state === 'not_tested') return why
  return [
    ...why,
    ...(rose.length === 0 ? [] : [{ code: 'grievances-rose' as const, grievances: [...rose] }]),
    interventionsActive === 0
      ? { code: 'nobody-working' }
      : { code: 'interventions-active', active: interventionsActive },
  ]
}
