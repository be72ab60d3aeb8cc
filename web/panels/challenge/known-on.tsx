// The same figures as they stood on an earlier day: a slider through the months of the record, and the way to the whole page as known then.
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Filters } from '#api/contract/filters.ts'
import { firstDayOf, type Month, monthsBetween } from '#data/schema/period.ts'
import { browserClock } from '#web/clock.ts'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { unchallenged } from '#web/search/challenge-search.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Slider } from '#web/ui/slider.tsx'
import { useSettled } from '#web/ui/use-settled.ts'
import style from './challenge.module.css'
import { ThenAndNow } from './then-and-now.tsx'

const settleMs = 250

export function KnownOn({ pcode, filters }: { pcode: string | undefined; filters: Filters }) {
  const { challenge } = useText()
  const firstMonth = useQuery(catalogueQuery()).data?.firstMonth
  return (
    <section aria-labelledby="known-on">
      <h3 id="known-on">{challenge.known.title}</h3>
      {firstMonth == null ? null : <Months first={firstMonth} pcode={pcode} filters={filters} />}
    </section>
  )
}

type Props = { first: Month; pcode: string | undefined; filters: Filters }

function Months({ first, pcode, filters }: Props) {
  const { challenge } = useText()
  const { known } = challenge
  const navigate = useNavigate()
  const days = monthsBetween(first, browserClock.now().toISOString().slice(0, 7)).map(firstDayOf)
  const newest = days.length - 1
  const [at, setAt] = useState(Math.max(0, newest - 12))
  const day = days[at] ?? ''
  const settled = useSettled(day, settleMs)
  const words = (k: number) => formatDate(days[k] ?? '')
  return (
    <>
      <p className={style.note}>{known.note}</p>
      <Slider
        label={known.title}
        values={[at]}
        min={0}
        max={newest}
        thumbLabels={[known.thumb]}
        words={words}
        onChange={([k = 0]) => setAt(k)}
      />
      <ThenAndNow pcode={pcode} filters={filters} day={settled} />
      <Button
        onPress={() => void navigate({ to: '.', search: (kept) => ({ ...kept, ...unchallenged, asOf: settled }) })}
      >
        {known.show(formatDate(settled))}
      </Button>
    </>
  )
}
