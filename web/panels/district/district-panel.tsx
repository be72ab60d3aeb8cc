// A district on one screen: the sentence that matters, what people ask for, what is being done, what to do next. Evidence lies behind.
import { useState } from 'react'
import type { District } from '#api/contract/district.ts'
import type { Filters } from '#api/contract/filters.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { AbandonedBuildings } from './abandoned-buildings.tsx'
import { Headline } from './headline.tsx'
import { HotOrNot } from './hot-or-not.tsx'
import { OutlineHistory } from './outline-history.tsx'
import style from './panel.module.css'
import { PanelActions } from './panel-actions.tsx'
import { RiskInShort } from './risk-in-short.tsx'
import { WhatHappens } from './what-happens.tsx'
import { WhatIsBeingDone } from './what-is-being-done.tsx'
import { WhatMayCome } from './what-may-come.tsx'
import { WhatOthersCounted } from './what-others-counted.tsx'
import { WhatOthersExpect } from './what-others-expect.tsx'
import { WhatPeopleAskFor } from './what-people-ask-for.tsx'
import { WhatPeopleFeel } from './what-people-feel.tsx'
import { WhatReportersWrite } from './what-reporters-write.tsx'
import { WhatTheyComplainOf } from './what-they-complain-of.tsx'
import { WhatWasReported } from './what-was-reported.tsx'
import { WhoWasAsked } from './who-was-asked.tsx'

export type DistrictPanelProps = {
  pcode: string
  name: string
  /** Of the whole map, without its list of places. */
  filters: Filters
  district: District | undefined
  indicatorLabel: string
  seesPositions: boolean
  error: Error | null
  onRetry: () => void
  onClose: () => void
}

export function DistrictPanel({ name, district, error, onRetry, onClose, ...about }: DistrictPanelProps) {
  const { panel } = useText()
  const [isTall, setTall] = useState(false)
  return (
    <aside className={style.panel} aria-label={panel.label(name)} data-tall={isTall} data-testid="district-panel">
      <header className={style.head}>
        <div>
          <h2>{name}</h2>
          {district?.row.regionName == null ? null : <p className={style.region}>{district.row.regionName}</p>}
          {district === undefined ? null : <OutlineHistory {...district.outline} />}
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
        {district !== undefined ? (
          <About district={district} {...about} />
        ) : error === null ? (
          <Skeleton words={panel.loading} lines={12} />
        ) : null}
      </div>
    </aside>
  )
}

type About = Pick<DistrictPanelProps, 'pcode' | 'filters' | 'indicatorLabel' | 'seesPositions'> & { district: District }

function About({ pcode, filters, district, indicatorLabel, seesPositions }: About) {
  const { evidence } = useText().panel
  return (
    <>
      {district.state === null ? null : <Headline state={district.state} />}
      <WhatPeopleAskFor pcode={pcode} filters={filters} />
      <WhatIsBeingDone district={district} seesWork={seesPositions} />
      <PanelActions pcode={pcode} seesWork={seesPositions} />
      <section className={style.evidence} aria-label={evidence}>
        <h3>{evidence}</h3>
        <WhatPeopleFeel district={district} filters={filters} indicatorLabel={indicatorLabel} />
        <WhatReportersWrite pcode={pcode} filters={filters} />
        <WhatTheyComplainOf district={district} />
        <WhatHappens district={district} filters={filters} />
        <WhatOthersCounted district={district} />
        <AbandonedBuildings district={district} filters={filters} />
        <WhoWasAsked district={district} />
        <WhatWasReported pcode={pcode} filters={filters} isAllowed={seesPositions} />
        <HotOrNot pcode={pcode} filters={filters} />
        <WhatMayCome pcode={pcode} filters={filters} />
        <WhatOthersExpect pcode={pcode} filters={filters} />
        <RiskInShort pcode={pcode} filters={filters} />
      </section>
    </>
  )
}
