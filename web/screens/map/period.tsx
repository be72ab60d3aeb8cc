// Joins the time bar to the address and to the months of incidents behind it.

import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { TimeBar } from '#web/panels/time-bar.tsx'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { useMonthCounts } from '#web/queries/month-counts.ts'
import { observationsQuery } from '#web/queries/observations.ts'
import { useSession } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import style from './map-screen.module.css'
import type { MapState } from './use-map-state.ts'

type Props = {
  filters: Filters
  onChange: MapState['change']
}

export function Period({ filters, onChange }: Props) {
  const text = useText()
  const held = useQuery(catalogueQuery())
  const asked = useQuery(districtsQuery(filters))
  const [catalogue, shown] = [held.data, asked.data]
  const first = catalogue?.firstMonth ?? null
  // Reports come in after the last month of everything else: whoever may see them can reach them.
  const seesPositions = useSession()?.may.seePositions ?? false
  const reported = useQuery({ ...observationsQuery({}, { limit: 1 }), enabled: seesPositions }).data?.to
  const dated = catalogue?.lastMonth ?? null
  const last = dated !== null && reported !== undefined && reported > dated ? reported : dated
  const incidents = useMonthCounts(filters, first, last)
  const from = filters.from ?? shown?.from
  const to = filters.to ?? shown?.to
  if (catalogue !== undefined && first === null) return <p className={style.noMonths}>{text.map.period.none}</p>
  if (first === null || last === null || from === undefined || to === undefined) {
    const failed = [held, asked].find(({ error }) => error !== null)
    if (failed?.error == null) return <Skeleton words={text.frame.loading} height={48} />
    return (
      <div className={style.noMonths}>
        <Failed error={failed.error} onRetry={() => void failed.refetch()} />
      </div>
    )
  }
  return (
    <TimeBar
      first={first}
      last={last}
      from={from}
      to={to}
      incidents={incidents}
      holdings={catalogue?.holdings ?? []}
      onChange={(a, b, how) => onChange({ from: a, to: b }, how)}
    />
  )
}
