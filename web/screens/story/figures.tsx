// The small drawing beside each chapter: a map, people's answers with their ranges, months, or a list.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Filters } from '#api/contract/filters.ts'
import type { ToldStory } from '#api/contract/story.ts'
import { PaperMap, type PaperSpot } from '#web/map/paper-map.tsx'
import { boundariesQuery } from '#web/queries/boundaries.ts'
import { placesQuery } from '#web/queries/places.ts'
import { upstreamQuery } from '#web/queries/upstream.ts'
import { formatCount, formatDate, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { MonthBars } from '#web/ui/charts/month-bars.tsx'
import { ShareRanges } from '#web/ui/charts/share-ranges.tsx'
import style from './story.module.css'

type Props = { told: ToldStory }

/** Where it began, in its region. */
export function WhereItBegan({ told, filters }: Props & { filters: Filters }) {
  const { story } = useText()
  const { work, cluster } = told
  const spots = cluster === null ? [] : [{ ...cluster.centre, words: formatCount(cluster.count) }]
  const place = work.districtName ?? work.pcode
  return <Ground label={story.map(place)} spots={spots} around={work.pcode} filters={filters} />
}

/** Where it could be done next, in the whole country. */
export function WhereNext({ told, filters }: Props & { filters: Filters }) {
  const { story } = useText()
  const spots = told.next.map(({ centre, incidentsWithin250M }) => ({
    ...centre,
    words: formatCount(incidentsWithin250M),
  }))
  return spots.length === 0 ? null : <Ground label={story.mapNext} spots={spots} around={null} filters={filters} />
}

type MapProps = { label: string; spots: readonly PaperSpot[]; around: string | null; filters: Filters }
function Ground({ label, spots, around, filters }: MapProps) {
  const outlines = useQuery(boundariesQuery('district', around === null ? 0 : 1)).data
  const places = useQuery(placesQuery()).data?.rows ?? []
  const states = useQuery(upstreamQuery(filters)).data?.rows
  const region = outlines?.features.find(({ properties }) => properties.pcode === around)?.properties.parentPcode
  const inSight = useMemo(() => {
    const parents = new Map(outlines?.features.map(({ properties: p }) => [p.pcode, p.parentPcode]))
    return (pcode: string) => around === null || pcode === around || (region != null && parents.get(pcode) === region)
  }, [outlines, region, around])
  if (outlines === undefined) return null
  const named = places.filter(({ level, pcode }) => level === 'district' && (around === null || pcode === around))
  return (
    <PaperMap
      label={label}
      outlines={outlines}
      places={places}
      inSight={inSight}
      stateOf={new Map(states?.map((row) => [row.pcode, row.state]))}
      {...(around === null ? {} : { selected: around })}
      labels={around === null ? [] : named.map(({ pcode, name }) => ({ pcode, words: name }))}
      spots={spots}
    />
  )
}

const nameOf = ({ label, group }: ToldStory['voices'][number], groups: Record<string, string>): string =>
  group === null ? label : `${label}, ${groups[group] ?? group}`

export function VoicesBefore({ told }: Props) {
  const { story, evaluation } = useText()
  if (told.voices.length === 0) return <p className={style.note}>{evaluation.noVoices}</p>
  const rows = told.voices.map((voice) => ({
    id: nameOf(voice, evaluation.groups),
    label: nameOf(voice, evaluation.groups),
    estimate: voice.before,
    previous: null,
  }))
  return (
    <figure>
      <figcaption>{story.before}</figcaption>
      <ShareRanges label={story.before} rows={rows} />
    </figure>
  )
}

export function WhatChanged({ told }: Props) {
  const { story, evaluation } = useText()
  const { work, monthly, voices } = told
  const began = work.startsOn.slice(0, 7)
  const rows = voices.map((voice) => ({
    id: nameOf(voice, evaluation.groups),
    label: nameOf(voice, evaluation.groups),
    estimate: voice.now,
    previous: voice.before,
  }))
  const counted = [
    { who: evaluation.here, counts: work.treated },
    { who: evaluation.around, counts: work.ring },
    { who: evaluation.there, counts: work.comparison },
  ]
  const title = story.months(formatMonth(began))
  return (
    <>
      {monthly.length === 0 ? null : (
        <figure>
          <figcaption>{title}</figcaption>
          <MonthBars
            label={title}
            months={monthly.map(({ month, here }) => ({ month, incidents: here }))}
            from={work.windows?.before.from ?? began}
            shaded={new Set(monthly.flatMap(({ month }) => (month >= began ? [month] : [])))}
          />
        </figure>
      )}
      <ul className={style.list}>
        {counted.flatMap(({ who, counts }) =>
          counts === null
            ? []
            : [<li key={who}>{story.counts(who, formatCount(counts.before), formatCount(counts.after))}</li>],
        )}
      </ul>
      {rows.length === 0 ? null : (
        <figure>
          <figcaption>{story.since}</figcaption>
          <ShareRanges label={story.since} rows={rows} />
        </figure>
      )}
    </>
  )
}

export function WhatWasAsked({ told }: Props) {
  const { story, brief } = useText()
  return (
    <ul className={style.list}>
      {told.wishes.map(({ raisedBy, priority, label, firstOn }) => (
        <li key={`${raisedBy}${priority}`}>
          {story.wish(brief.raisers[raisedBy] ?? raisedBy, label, formatDate(firstOn))}
        </li>
      ))}
    </ul>
  )
}

export function WhatWasPromised({ told }: Props) {
  const { panel, brief } = useText()
  const confirmation = { true: panel.done.confirmed, false: panel.done.contested, null: panel.done.unconfirmed }
  return (
    <ul className={style.list}>
      {told.commitments.map(({ commitmentId, promise, owner, state, dueOn, confirmed }) => (
        <li key={commitmentId}>
          {promise}
          <small>
            {brief.promised.one(owner, panel.done.states[state].toLowerCase(), formatDate(dueOn))};{' '}
            <strong>{confirmation[`${confirmed}`]}</strong>
          </small>
        </li>
      ))}
    </ul>
  )
}
