// A district's whole picture: the sentence that matters first, then the evidence in a fixed order. No tabs.
import { useState } from 'react'
import type { District } from '#api/contract/district.ts'
import type { ForecastLine } from '#api/contract/forecast.ts'
import type { Observations } from '#api/contract/observations.ts'
import type { RiskIndex } from '#api/contract/risk-index.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { AbandonedBuildings } from './abandoned-buildings.tsx'
import { Headline } from './headline.tsx'
import { type DistrictSpots, HotOrNot } from './hot-or-not.tsx'
import style from './panel.module.css'
import { RiskInShort } from './risk-in-short.tsx'
import { WhatHappens } from './what-happens.tsx'
import { WhatIsBeingDone } from './what-is-being-done.tsx'
import { WhatMayCome } from './what-may-come.tsx'
import { WhatOthersCounted } from './what-others-counted.tsx'
import { WhatPeopleFeel } from './what-people-feel.tsx'
import { WhatTheyComplainOf } from './what-they-complain-of.tsx'
import { WhatWasReported } from './what-was-reported.tsx'
import { WhoWasAsked } from './who-was-asked.tsx'

export type DistrictPanelProps = {
  name: string
  district: District | undefined
  /** The same district since the first month known, up to the end of the period. */
  history: District | undefined
  spots: DistrictSpots
  /** The whole country's, for its place in it. */
  riskIndex: RiskIndex | undefined
  forecast: ForecastLine | undefined
  /** What officers reported here; undefined for those who may not see it. */
  observations: Observations | undefined
  indicatorLabel: string
  /** Whether rates count the filter's kinds instead of the violent ones. */
  namesKinds: boolean
  error: Error | null
  onRetry: () => void
  onClose: () => void
}

export function DistrictPanel({
  name,
  district,
  history = district,
  spots,
  riskIndex,
  forecast,
  observations,
  indicatorLabel,
  namesKinds,
  error,
  onRetry,
  onClose,
}: DistrictPanelProps) {
  const { panel } = useText()
  const [isTall, setTall] = useState(false)
  return (
    <aside className={style.panel} aria-label={panel.label(name)} data-tall={isTall} data-testid="district-panel">
      <header className={style.head}>
        <div>
          <h2>{name}</h2>
          {district?.row.regionName == null ? null : <p className={style.region}>{district.row.regionName}</p>}
        </div>
        <div className={`${style.headButtons} not-printed`}>
          <Button
            look="icon"
            className={style.fold ?? ''}
            aria-label={isTall ? panel.smaller : panel.bigger}
            aria-expanded={isTall}
            onPress={() => setTall(!isTall)}
          >
            <Icon name={isTall ? 'down' : 'up'} />
          </Button>
          <Button look="icon" aria-label={panel.close} onPress={onClose}>
            <Icon name="close" />
          </Button>
        </div>
      </header>
      <div className={style.body}>
        {error === null ? null : <Failed error={error} onRetry={onRetry} />}
        {district === undefined ? (
          error === null ? (
            <Skeleton words={panel.loading} lines={12} />
          ) : null
        ) : (
          <>
            {district.state === null ? null : <Headline state={district.state} />}
            <WhatPeopleFeel
              district={district}
              waves={history?.waves ?? district.waves}
              indicatorLabel={indicatorLabel}
            />
            <WhatTheyComplainOf district={district} />
            <WhatHappens district={district} history={history ?? district} namesKinds={namesKinds} />
            <WhatOthersCounted district={district} />
            <WhatMayCome line={forecast} namesKinds={namesKinds} />
            <HotOrNot spots={spots} />
            <AbandonedBuildings district={district} clusters={spots.clusters} />
            {observations === undefined ? null : <WhatWasReported observations={observations} />}
            <WhatIsBeingDone district={district} />
            <WhoWasAsked district={district} />
            <RiskInShort pcode={district.row.pcode} index={riskIndex} />
          </>
        )}
      </div>
    </aside>
  )
}
