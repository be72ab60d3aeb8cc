// What a search for clusters in place and time found, in words: nothing, or each cluster with the way to it on the map.
import type { PlaceRow } from '#api/contract/places.ts'
import type { ScanCluster, SpaceTimeScan } from '#api/contract/space-time-scan.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { formatCount, formatDate, formatRate } from '#web/text/format.ts'
import { sayingChance, sayingDistricts } from '#web/text/saying-spots.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './scan-box.module.css'
import { isSure, placeOf } from './shapes.ts'

type Props = {
  scan: SpaceTimeScan
  places: readonly PlaceRow[]
  onLook: (at: { lng: number; lat: number }) => void
}

export function ScanFindings({ scan, places, onLook }: Props) {
  const text = useText()
  const nameOf = useNameOf()
  const says = text.spots.scan
  const { draws } = scan.reproduce
  const { leftOut, method } = scan
  const sure = scan.clusters.filter(isSure)
  const weak = scan.clusters.filter((cluster) => !isSure(cluster))
  const left = leftOut.placeTooVague + leftOut.outsideEveryDistrict + leftOut.dateTooVague
  const entry = (cluster: ScanCluster) => (
    <>
      <span>
        {says.against(
          formatCount(cluster.cases),
          formatRate(cluster.expected),
          formatRate(cluster.cases / cluster.expected),
        )}
      </span>
      <small>
        {`${sayingDistricts(cluster.districts, nameOf, text)}, ${says.when(formatDate(cluster.startsOn), formatDate(cluster.endsOn))}. ${sayingChance(cluster, draws, text)}`}
      </small>
    </>
  )
  return (
    <div className={style.findings}>
      <p className={style.verdict}>{text.say(scan.finding)}</p>
      {sure.length === 0 ? null : (
        <ol className={style.list}>
          {sure.map((cluster, k) => {
            const at = placeOf(cluster, places)
            return (
              <li key={cluster.clusterId}>
                {at === null ? null : (
                  <Button
                    look="quiet"
                    className={style.found ?? ''}
                    aria-label={says.show(k + 1)}
                    onPress={() => onLook(at)}
                  >
                    <b>{k + 1}</b>
                  </Button>
                )}
                <div>{entry(cluster)}</div>
              </li>
            )
          })}
        </ol>
      )}
      <p className={style.note}>
        {says.scanned(formatCount(scan.cases), formatDate(method.scannedFrom), formatDate(method.scannedTo))}
        {left === 0 ? '' : ` ${says.left(formatCount(left))}`}
        {method.points === 'districts' ? ` ${says.districtsOnly}` : ''}
      </p>
      <details className={style.details}>
        <summary>{weak.length === 0 ? says.caution : says.weak(weak.length)}</summary>
        <ul className={style.list}>
          {weak.map((cluster) => (
            <li key={cluster.clusterId}>
              <div>{entry(cluster)}</div>
            </li>
          ))}
        </ul>
        <p className={style.note}>{text.say(method.caveat)}</p>
      </details>
    </div>
  )
}
