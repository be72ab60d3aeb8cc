// Everything the map may need for one filter, asked for only when the view or a layer needs it.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { catalogueQuery } from './catalogue.ts'
import { districtsQuery } from './districts.ts'
import { emergingQuery } from './emerging.ts'
import { hotspotsQuery } from './hotspots.ts'
import { incidentPointsQuery } from './incidents.ts'
import { interventionsQuery } from './interventions.ts'
import { observationsQuery } from './observations.ts'
import { participationQuery } from './participation.ts'
import { riskIndexQuery } from './risk-index.ts'
import { sitesQuery } from './sites.ts'
import { spaceTimeScanQuery } from './space-time-scan.ts'
import { upstreamQuery } from './upstream.ts'

/** Most field reports a map draws at once. */
const observationLimit = 5000

export type Wanted = {
  hotspots: boolean
  emerging: boolean
  allMonths: boolean
  participation: boolean
  risk: boolean
  incidents: boolean
  sites: boolean
  interventions: boolean
  observations: boolean
  /** Of clusters in place and time only those that still go on. */
  ongoing: boolean
}

export function useMapEvidence(filters: Filters, wanted: Wanted) {
  /** Only what somebody had searched for: the scan starts nowhere else than at its button. */
  const scan = useQuery(spaceTimeScanQuery(filters, wanted.ongoing))
  const catalogue = useQuery(catalogueQuery())
  const districts = useQuery(districtsQuery(filters))
  const upstream = useQuery(upstreamQuery(filters))
  const hotspots = useQuery({ ...hotspotsQuery(filters), enabled: wanted.hotspots || wanted.sites })
  const emerging = useQuery({ ...emergingQuery(filters), enabled: wanted.emerging })
  const allMonths = useQuery({
    ...districtsQuery({
      ...filters,
      from: catalogue.data?.firstMonth ?? undefined,
      to: catalogue.data?.lastMonth ?? undefined,
    }),
    enabled: wanted.allMonths && catalogue.data !== undefined,
  })
  const participation = useQuery({ ...participationQuery(filters), enabled: wanted.participation })
  const risk = useQuery({ ...riskIndexQuery(filters), enabled: wanted.risk })
  const incidents = useQuery({ ...incidentPointsQuery(filters), enabled: wanted.incidents })
  const sites = useQuery({ ...sitesQuery(filters), enabled: wanted.sites })
  const interventions = useQuery({ ...interventionsQuery(filters), enabled: wanted.interventions })
  const observations = useQuery({
    ...observationsQuery(filters, { limit: observationLimit }),
    enabled: wanted.observations,
  })
  return {
    catalogue,
    districts,
    upstream,
    hotspots,
    emerging,
    allMonths,
    participation,
    risk,
    incidents,
    sites,
    interventions,
    observations,
    scan,
  }
}
export type MapEvidence = ReturnType<typeof useMapEvidence>
