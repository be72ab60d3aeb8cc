/** Of which work a story can be told best: the one with most links known, then the one most asked for, then the surest change. */
import type { Wish } from '#api/contract/asked-and-got.ts'
import type { District } from '#api/contract/district.ts'
import type { EvaluationRow } from '#api/contract/evaluation.ts'

export type Candidate = {
  work: EvaluationRow
  /** Wishes of its district that it answers, first asked first. */
  wishes: Wish[]
  /** Promises of its district made before it began. */
  commitments: District['commitments']
}

export function storyCandidates(
  rows: readonly EvaluationRow[],
  wishes: readonly Wish[],
  commitments: District['commitments'],
): Candidate[] {
  return rows
    .map((work) => ({
      work,
      wishes: wishes
        .filter(({ got }) => got.some(({ interventionId }) => interventionId === work.interventionId))
        .sort((a, b) => (a.firstOn < b.firstOn ? -1 : 1)),
      commitments: commitments.filter(({ pcode, promisedOn }) => pcode === work.pcode && promisedOn <= work.startsOn),
    }))
    .sort(
      (a, b) =>
        linksOf(b) - linksOf(a) ||
        b.wishes.length - a.wishes.length ||
        spread(a.work) - spread(b.work) ||
        (a.work.interventionId < b.work.interventionId ? -1 : 1),
    )
}

const linksOf = ({ work, wishes, commitments }: Candidate): number =>
  [
    work.catchment.sort === 'radius',
    wishes.length > 0,
    work.verdict !== 'not-tested',
    work.holdsAmongAll,
    commitments.some(({ confirmed }) => confirmed !== null),
  ].filter((isKnown) => isKnown).length

/** How far the interval of the change reaches, on the scale of ratios; an untested one reaches everywhere. */
const spread = ({ change }: EvaluationRow): number =>
  change === null || change.lo <= 0 ? Number.POSITIVE_INFINITY : Math.log(change.hi / change.lo)
