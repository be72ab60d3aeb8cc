// Joins the district panel to its answer.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { DistrictPanel } from '#web/panels/district/district-panel.tsx'
import { districtQuery } from '#web/queries/district.ts'
import { useSession } from '#web/queries/session.ts'

type Props = {
  pcode: string
  name: string
  filters: Filters
  indicatorLabel: string
  onClose: () => void
}

export default function SelectedDistrict({ filters, ...about }: Props) {
  const { pcodes: _elsewhere, ...here } = filters
  const { data, error, refetch } = useQuery(districtQuery(about.pcode, here))
  const seesPositions = useSession()?.may.seePositions ?? false
  return (
    <DistrictPanel
      {...about}
      key={about.pcode}
      filters={here}
      district={data}
      seesPositions={seesPositions}
      error={error}
      onRetry={() => void refetch()}
    />
  )
}
