// Joins the district panel to its answer.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { DistrictPanel } from '#web/panels/district/district-panel.tsx'
import { districtQuery } from '#web/queries/district.ts'
import { emergingQuery } from '#web/queries/emerging.ts'
import { forecastQuery } from '#web/queries/forecast.ts'
import { hotspotsQuery } from '#web/queries/hotspots.ts'
import { observationsQuery } from '#web/queries/observations.ts'
import { riskIndexQuery } from '#web/queries/risk-index.ts'
import { useSession } from '#web/queries/session.ts'

/** The latest of them; how many more there are is said. */
const mostReports = 10

type Props = {
  pcode: string
  name: string
  filters: Filters
  /** From when the instance knows anything, for what came before the period. */
  firstMonth: string | null
  indicatorLabel: string
  onClose: () => void
}

export function SelectedDistrict({ pcode, name, filters, firstMonth, indicatorLabel, onClose }: Props) {
  const { pcodes: _elsewhere, ...here } = filters
  const { data, error, refetch } = useQuery(districtQuery(pcode, here))
  const before = useQuery({
    ...districtQuery(pcode, { ...here, from: firstMonth ?? undefined, to: data?.to }),
    enabled: firstMonth !== null && data !== undefined,
  })
  const forecast = useQuery(forecastQuery(pcode, here))
  const riskIndex = useQuery(riskIndexQuery(here))
  const hotspots = useQuery(hotspotsQuery(here))
  const emerging = useQuery(emergingQuery(here))
  const seesPositions = useSession()?.may.seePositions ?? false
  const reported = useQuery({
    ...observationsQuery({ ...here, pcodes: [pcode] }, { limit: mostReports }),
    enabled: seesPositions,
  })
  const spots = {
    hotspot: hotspots.data?.rows.find((row) => row.pcode === pcode),
    draws: hotspots.data?.reproduce.draws ?? 0,
    emerging: emerging.data?.rows.find((row) => row.pcode === pcode),
    clusters: hotspots.data?.clusters?.filter((cluster) => cluster.pcode === pcode) ?? [],
  }
  const failed = [forecast, riskIndex, hotspots, emerging].find((query) => query.error !== null)
  return (
    <DistrictPanel
      name={name}
      district={data}
      history={before.data ?? data}
      spots={spots}
      riskIndex={riskIndex.data}
      forecast={forecast.data?.rows[0]}
      observations={seesPositions ? reported.data : undefined}
      indicatorLabel={indicatorLabel}
      namesKinds={filters.kinds !== undefined}
      error={error ?? failed?.error ?? null}
      onRetry={() => void (error === null ? failed?.refetch() : refetch())}
      onClose={onClose}
    />
  )
}
