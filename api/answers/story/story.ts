/** The best-evidenced chain the record holds, link by link; where a link is missing the story says so and goes on. */
import type { Wish } from '#api/contract/asked-and-got.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { SiteCluster } from '#api/contract/hotspots.ts'
import type { Story, ToldStory } from '#api/contract/story.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { commitments } from '#api/queries/commitments.ts'
import { consultations } from '#api/queries/consultations.ts'
import { interventions } from '#api/queries/interventions.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { answeredAs } from '../answered-as.ts'
import { askedAndGot } from '../asked-and-got/asked-and-got.ts'
import { type Clustering, siteClusters } from '../clusters/site-clusters.ts'
import { evaluation } from '../evaluation/evaluation.ts'
import { evaluations } from '../evaluation/evaluations.ts'
import { type PlaceBefore, placeBefore } from './place-before.ts'
import { type Candidate, storyCandidates } from './story-candidates.ts'
import { chaptersOf } from './story-chapters.ts'

/** Of the best by all other links, so many are looked at on the ground. */
const MOST_LOOKED_AT = 4

type Key = { scope: Scope; clustering: Clustering }

export const story = remembered(async (mirror: Mirror, { scope, clustering }: Key): Promise<Story> => {
  const [judged, asked, promises] = await Promise.all([
    evaluations(mirror, scope),
    askedAndGot(mirror, scope),
    commitments(mirror, paramsOf(scope)),
  ])
  const wishes = asked.rows.flatMap((row) => row.wishes)
  const candidates = storyCandidates(judged.rows, wishes, promises)
  const about = await answeredAs(mirror, scope)
  const best = await bestPlaced(mirror, scope, candidates.slice(0, MOST_LOOKED_AT), clustering)
  if (best === null) return { ...about, candidates: 0, told: null }
  return { ...about, candidates: candidates.length, told: await tell(mirror, { scope, clustering }, best, wishes) }
})

type Placed = Candidate & { place: PlaceBefore | null }

/** The first of them that began among abandoned buildings, else the first. */
async function bestPlaced(
  mirror: Mirror,
  scope: Scope,
  candidates: readonly Candidate[],
  clustering: Clustering,
): Promise<Placed | null> {
  const points = new Map(
    (await interventions(mirror, paramsOf({ ...scope, pcodes: null }))).map((each) => [each.interventionId, each]),
  )
  for (const candidate of candidates) {
    const { interventionId, startsOn, catchment } = candidate.work
    const { lng, lat } = points.get(interventionId) ?? { lng: null, lat: null }
    if (lng === null || lat === null || catchment.sort !== 'radius') continue
    const place = await placeBefore(mirror, scope, { lng, lat, startsOn, radiusM: catchment.radiusM }, clustering)
    if (place !== null) return { ...candidate, place }
  }
  const [first] = candidates
  return first === undefined ? null : { ...first, place: null }
}

async function tell(
  mirror: Mirror,
  { scope, clustering }: Key,
  { work, wishes, commitments: promises, place }: Placed,
  allWishes: readonly Wish[],
): Promise<ToldStory> {
  const { interventionId, pcode, kind, startsOn } = work
  const [evidence, meetings, { clusters }, everyWork] = await Promise.all([
    evaluation(mirror, { scope, interventionId }),
    consultations(mirror, { ...paramsOf({ ...scope, pcodes: [pcode] }), fewestPeople: mirror.fewestRespondents }),
    siteClusters(mirror, { ...scope, pcodes: null }, clustering),
    interventions(mirror, paramsOf({ ...scope, pcodes: null })),
  ])
  const worked = new Set(everyWork.filter((each) => each.kind === kind).map((each) => each.pcode))
  const next = clusters
    .filter((cluster) => isWorse(cluster) && cluster.pcode !== pcode && !worked.has(cluster.pcode ?? ''))
    .sort((a, b) => b.incidentsWithin250M - a.incidentsWithin250M)
  return {
    work,
    chapters: chaptersOf({
      work,
      place,
      wishes,
      promises,
      next,
      meetings: meetings.filter(({ heldOn }) => heldOn < startsOn),
      unanswered: allWishes.filter((wish) => wish.pcode === pcode && wish.got.length === 0).length,
    }),
    cluster: place?.cluster ?? null,
    monthly: evidence.monthly,
    voices: evidence.voices,
    wishes,
    commitments: promises,
    next,
  }
}

/** More incidents around it than around comparable single buildings, beyond chance. */
const isWorse = ({ comparison: { lo } }: SiteCluster): boolean => lo !== null && lo > 1
