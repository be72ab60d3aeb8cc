// A district on one page: the sentence that matters beside a map, the evidence in a fixed order, and what it rests on.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { District } from '#api/contract/district.ts'
import type { Filters } from '#api/contract/filters.ts'
import { PaperMap } from '#web/map/paper-map.tsx'
import { SheetFoot } from '#web/panels/sheet-foot.tsx'
import { howManyAsked } from '#web/panels/use-resting-on.ts'
import { boundariesQuery } from '#web/queries/boundaries.ts'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { districtQuery } from '#web/queries/district.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { evaluationsQuery } from '#web/queries/evaluations.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useSession } from '#web/queries/session.ts'
import { upstreamQuery } from '#web/queries/upstream.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import paper from '#web/ui/sheet.module.css'
import style from './brief.module.css'
import { Complained } from './complained.tsx'
import { Done } from './done.tsx'
import { factsOf } from './facts-of.ts'
import { Felt } from './felt.tsx'
import { Happened } from './happened.tsx'
import { Heard } from './heard.tsx'
import { Promised } from './promised.tsx'
import { SheetHead } from './sheet-head.tsx'
import { StateLegend } from './state-legend.tsx'
import { Wishes } from './wishes.tsx'

type Props = { pcode: string; name: string; country: string; filters: Filters }
const mostReasons = 4
const mostPromises = 3

export function DistrictBrief({ pcode, filters, ...titles }: Props) {
  const { frame } = useText()
  const answer = useQuery(districtQuery(pcode, filters))
  return (
    <Answer of={answer} coming={{ words: frame.loading, lines: 16 }}>
      {(district) => <Sheet district={district} filters={filters} {...titles} />}
    </Answer>
  )
}

function Sheet({ district, filters, name, country }: Omit<Props, 'pcode'> & { district: District }) {
  const { brief, map, frame, say } = useText()
  const { row, state, consultations } = district
  const { pcode, regionName } = row
  const firstMonth = useQuery(catalogueQuery()).data?.firstMonth ?? undefined
  const history = useQuery({
    ...districtQuery(pcode, { ...filters, from: firstMonth, to: district.to }),
    enabled: firstMonth !== undefined,
  }).data
  const seesPositions = useSession()?.may.seePositions
  const judged = useQuery({ ...evaluationsQuery(filters), enabled: seesPositions === true }).data
  const districts = useQuery(districtsQuery(filters))
  const before = history ?? district
  return (
    <article className={paper.sheet}>
      <SheetHead
        kicker={brief.ofDistrict(regionName, country)}
        title={name}
        isFictional={district.fictional}
        state={state === null ? null : map.states[state.state]}
        sentence={state === null ? null : say(state.headline)}
        reasons={state === null ? [] : state.reasons.slice(0, mostReasons).map((reason) => say(reason))}
        facts={factsOf({ row, heard: district.heard, active: row.interventionsActive }, brief)}
        map={<Around pcode={pcode} name={name} filters={filters} />}
      />
      <div className={style.columns}>
        <Felt told={district} waves={before.waves} perception={row.perception} change={row.perceptionChange} />
        <Complained grievances={district.grievances} />
        <Happened
          told={district}
          history={before}
          row={row}
          namesKinds={filters.kinds !== undefined}
          work={before.interventions}
        />
        <Wishes filters={{ ...filters, pcodes: [pcode] }} />
        <Done interventions={district.interventions} judged={seesPositions === false ? null : judged} />
        <Promised commitments={district.commitments} most={mostPromises} />
        <Heard
          heard={district.heard}
          consulted={{
            meetings: consultations.length,
            people: consultations.reduce((sum, { people }) => sum + people, 0),
            women: consultations.reduce((sum, { women }) => sum + women, 0),
          }}
        />
      </div>
      <Answer of={districts} coming={{ words: frame.loading, lines: 3 }}>
        {(all) => (
          <SheetFoot
            districts={all}
            respondents={howManyAsked(district.heard, row.perception)}
            incidents={row.incidents}
          />
        )}
      </Answer>
    </article>
  )
}

/** The district in its region, every neighbour by its state. */
function Around({ pcode, name, filters }: { pcode: string; name: string; filters: Filters }) {
  const { brief, frame } = useText()
  const outlines = useQuery(boundariesQuery('district', 1))
  const places = useQuery(placesQuery()).data?.rows
  const states = useQuery(upstreamQuery(filters)).data
  const region = outlines.data?.features.find((each) => each.properties.pcode === pcode)?.properties.parentPcode
  const beside = useMemo(
    () =>
      new Set(
        (outlines.data?.features ?? []).flatMap(({ properties: p }) =>
          p.pcode === pcode || (region != null && p.parentPcode === region) ? [p.pcode] : [],
        ),
      ),
    [outlines.data, region, pcode],
  )
  const inSight = useMemo(() => (each: string) => beside.has(each), [beside])
  const labels = [
    { pcode, words: name },
    ...(places ?? []).flatMap((place) =>
      place.level === 'district' && place.pcode !== pcode ? [{ pcode: place.pcode, words: place.name }] : [],
    ),
  ]
  return (
    <Answer of={outlines} coming={{ words: frame.loading, height: 180 }}>
      {(set) => (
        <>
          <PaperMap
            label={brief.mapOf(name)}
            outlines={set}
            places={places ?? []}
            inSight={inSight}
            stateOf={new Map(states?.rows.map((row) => [row.pcode, row.state]))}
            selected={pcode}
            labels={labels}
          />
          <StateLegend counts={null} />
        </>
      )}
    </Answer>
  )
}
