/** One question of the survey: the district's share beside its peers', and beside those of them that may be told taken as one. */
import type { Peers } from '#api/contract/peers.ts'
import { changeOfShare, untested } from '#api/perception/change-of-share.ts'
import type { IndicatorCells, Period } from '#api/perception/indicator-cells.ts'
import type { PlacedArea } from '../districts/areas.ts'

type Answered = Pick<Peers['answers'][number], 'here' | 'peers' | 'together' | 'difference'>

export function besidePeers(
  cells: IndicatorCells,
  here: PlacedArea,
  peers: readonly PlacedArea[],
  period: Period,
): Answered {
  const wave = cells.waveIn(here, period)
  const own = cells.shareIn(here, period)
  const shares = peers.map((area) => ({ area, share: cells.shareIn(area, period).shown }))
  const told = shares.filter(({ share }) => share.waveId === wave?.waveId && isTold(share))
  const districts = told.flatMap(({ area }) => area.districts).sort()
  const together =
    wave === null || told.length === 0 ? null : cells.share({ pcode: districts.join('+'), districts }, wave)
  return {
    here: own.shown,
    peers: shares.map(({ area: { place }, share }) => ({ pcode: place.pcode, name: place.name, share })),
    together: together?.shown ?? null,
    difference:
      together === null
        ? untested(own.shown.status === 'suppressed' ? 'suppressed' : 'no-data')
        : changeOfShare({
            now: own,
            before: together,
            psusKnown: true,
            askedOtherwise: [],
            // Both are of one wave: its strata are the same ones.
            sharedIn: (stratum) => own.sample?.strata.find((each) => each.stratum === stratum)?.psuCount ?? 0,
          }),
  }
}

/** Only what is told of each alone is told of all together, so that no sum gives a withheld one away. */
const isTold = ({ value, status, precision }: Answered['here']): boolean =>
  value !== null && status !== 'suppressed' && precision !== 'hidden'
