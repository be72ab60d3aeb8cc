// Joins the search for clusters in place and time to its answer and to the map.
import type { Filters } from '#api/contract/filters.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import type { ScanSort } from '#web/layers/choices.ts'
import { ScanBox } from '#web/panels/scan-box.tsx'
import { useSession } from '#web/queries/session.ts'
import { useScan } from '#web/queries/use-scan.ts'

type Props = {
  filters: Filters
  sort: ScanSort
  places: readonly PlaceRow[]
  onSort: (sort: ScanSort) => void
  onDraw: () => void
  onLook: (at: { lng: number; lat: number }) => void
}

export function Scan({ filters, sort, places, onSort, onDraw, onLook }: Props) {
  const session = useSession()
  const mayWatch = session !== undefined && session.role !== 'anonymous'
  const scan = useScan(filters, sort === 'ongoing', mayWatch)
  const start = () => {
    onDraw()
    scan.start()
  }
  return <ScanBox scan={scan} sort={sort} places={places} onStart={start} onSort={onSort} onLook={onLook} />
}
