// Joins the search for clusters in place and time to its answer and to the map.
import type { ControlsProps } from '#web/layers/overlay.ts'
import { useSession } from '#web/queries/session.ts'
import { useScan } from '#web/queries/use-scan.ts'
import { ScanBox } from './scan-box.tsx'
import { scanSort } from './sort.ts'

export function ScanControls({ question, places, onChoose, onDraw, onLook }: ControlsProps) {
  const session = useSession()
  const mayWatch = session !== undefined && session.role !== 'anonymous'
  const sort = scanSort.of(question.choices)
  const scan = useScan(question.filters, sort === 'ongoing', mayWatch)
  const start = () => {
    onDraw()
    scan.start()
  }
  const choose = (id: string) => onChoose({ [scanSort.id]: id })
  return <ScanBox scan={scan} sort={sort} places={places} onStart={start} onSort={choose} onLook={onLook} />
}
