// One cluster in place and time: when, where, how many against how many, and how often chance alone does as much.
import type { ScanCluster, SpaceTimeScan } from '#api/contract/space-time-scan.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { formatCount, formatDate, formatRate } from '#web/text/format.ts'
import { sayingChance, sayingDistricts } from '#web/text/saying-spots.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'

export function ScanPopup({ cluster, scan }: { cluster: ScanCluster; scan: SpaceTimeScan }) {
  const text = useText()
  const nameOf = useNameOf()
  const { scan: says } = text.spots
  const { startsOn, endsOn, cases, expected, radiusKm, districts } = cluster
  return (
    <>
      <ul>
        <li>
          <span>{says.when(formatDate(startsOn), formatDate(endsOn))}</span>
        </li>
        <li>
          <span>{sayingDistricts(districts, nameOf, text)}</span>
          <small>{radiusKm === null ? says.byDistrict : says.within(formatRate(Math.max(0.1, radiusKm)))}</small>
        </li>
        <li>
          <span>{says.against(formatCount(cases), formatRate(expected), formatRate(cases / expected))}</span>
        </li>
        <li>
          <span>
            {sayingChance(cluster, scan.reproduce.draws, text)}
            <HowLink of={says.title} method="space-time-scan" />
          </span>
          <small>{scan.method.prospective ? says.ongoing : says.mayBeOver}</small>
        </li>
      </ul>
      <p>{text.say(scan.method.caveat)}</p>
    </>
  )
}
