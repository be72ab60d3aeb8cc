/** What is known of one district, in the order of its panel and from the same answer, one finding at a time. */
import type { District } from '#api/contract/district.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Findings } from '#api/contract/findings.ts'
import type { DistrictFinding } from '#api/contract/statements/findings.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { answeredAs } from '../answered-as.ts'
import { askedAndGot } from '../asked-and-got/asked-and-got.ts'
import { district } from '../districts/district.ts'

type Found = { findingId: string; finding: DistrictFinding }
type Labels = ReadonlyMap<string, string>

/** As many as an evening has room for: the complaints that most people share, the work begun last. */
const complaintsRead = 3
const workRead = 4
const promisesRead = 20

export const findings = remembered(
  async (mirror: Mirror, { pcode, scope }: { pcode: string; scope: Scope }): Promise<Findings> => {
    const [picture, asked, known] = await Promise.all([
      district(mirror, { pcode, scope }),
      askedAndGot(mirror, { ...scope, pcodes: [pcode] }),
      knownIndicators(mirror, scope.asOf),
    ])
    const labels = new Map(known.map(({ id, label }) => [id, label]))
    const wishes = asked.rows.flatMap((row) => row.wishes)
    return {
      ...(await answeredAs(mirror, { ...scope, from: picture.from, to: picture.to })),
      pcode,
      districtName: picture.row.name,
      findings: [
        ...flagOf(picture),
        ...feltIn(picture, labels),
        ...complaintsOf(
          picture,
          new Map(known.flatMap(({ id, grievance }) => (grievance == null ? [] : [[grievance, id]]))),
        ),
        ...happenedIn(picture),
        ...wishes.map(({ raisedBy, priority, label, firstOn, got }): Found => {
          const finding = {
            code: 'finding-wish',
            raisedBy,
            priority: label,
            firstOn,
            got: got.map(({ name }) => name),
          } as const
          return { findingId: `wish:${raisedBy}:${priority}`, finding }
        }),
        ...workOf(picture),
        ...picture.commitments
          .slice(0, promisesRead)
          .map(({ commitmentId, promise, owner, dueOn, state, overdue }): Found => {
            const finding = { code: 'finding-promise', promise, owner, dueOn, state, overdue } as const
            return { findingId: `promise:${commitmentId}`, finding }
          }),
      ],
    }
  },
)

const flagOf = ({ state }: District): Found[] =>
  state === null ? [] : [{ findingId: 'flag', finding: state.headline }]

function feltIn({ indicator, waves }: District, labels: Labels): Found[] {
  const last = waves.at(-1)
  if (last === undefined) return []
  const { estimate, women, men } = last
  const label = labels.get(indicator) ?? indicator
  return [{ findingId: `felt:${indicator}`, finding: { code: 'finding-felt', indicator, label, estimate, women, men } }]
}

/** A share that is withheld cannot be agreed to. */
function complaintsOf({ grievances }: District, indicatorOf: Labels): Found[] {
  return grievances
    .filter(({ estimate }) => estimate.value !== null && estimate.precision !== 'hidden')
    .sort((a, b) => (b.estimate.value ?? 0) - (a.estimate.value ?? 0))
    .slice(0, complaintsRead)
    .map(({ grievance, label, estimate, previous }) => {
      const indicator = indicatorOf.get(grievance) ?? grievance
      return {
        findingId: `complaint:${grievance}`,
        finding: { code: 'finding-complaint', indicator, label, estimate, previous },
      }
    })
}

/** Months outside the record say nothing, neither good nor bad. */
function happenedIn({ row, from, to }: District): Found[] {
  if (row.incidents === null || row.fatalities === null) return []
  const { incidents, fatalities } = row
  return [{ findingId: 'happened', finding: { code: 'finding-happened', incidents, fatalities, from, to } }]
}

const workOf = ({ interventions }: District): Found[] =>
  interventions
    .filter(({ phase }) => phase !== 'ended')
    .slice(-workRead)
    .map(({ interventionId, name, phase, startsOn }) => ({
      findingId: `work:${interventionId}`,
      finding: { code: 'finding-work', name, phase, startsOn },
    }))
