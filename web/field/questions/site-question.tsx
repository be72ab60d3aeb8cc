// Which site is it? Those near the phone first, each with how far away and which way; without a position the last visited first.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { SiteRow } from '#api/contract/sites.ts'
import { type Observation, siteStates } from '#data/schema/observation.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import type { Fix } from '../averaged-fix.ts'
import style from '../field.module.css'
import { useKnownSites } from '../known-sites.ts'
import { type Near, nearest } from '../near.ts'
import type { Owner } from '../parcel.ts'
import type { ReportDraft } from '../report-draft.ts'
import { GpsFinder, useDistance } from './gps-finder.tsx'
import { Tiles } from './tiles.tsx'

type Props = { control: Control<ReportDraft, unknown, Observation>; owner: Owner | undefined }
/** As many as a thumb scrolls past. */
const shown = 12

export function SiteQuestion({ control, owner }: Props) {
  const { visit, questions } = useText().report
  const known = useKnownSites(owner)
  const [here, setHere] = useState<Fix | null>(null)
  const chosen = useController({ control, name: 'siteId' })
  const position = useController({ control, name: 'position' })
  const accuracy = useController({ control, name: 'accuracyM' })
  const source = useController({ control, name: 'positionSource' })
  const choose = (siteId: string) => {
    const site = known?.rows.find((each) => each.siteId === siteId)
    if (site === undefined) return
    chosen.field.onChange(siteId)
    position.field.onChange({ lng: site.lng, lat: site.lat })
    accuracy.field.onChange(site.accuracyM)
    source.field.onChange('map')
  }
  return (
    <div className={style.question}>
      <GpsFinder value={here} accuracyM={here?.accuracyM ?? null} onFix={setHere} />
      {known === undefined ? (
        <Skeleton words={visit.loading} lines={4} />
      ) : known === null || known.rows.length === 0 ? (
        <div className={style.warning}>
          <p>{known === null ? visit.notLoaded : visit.none}</p>
          {known === null ? <Link to="/pack">{visit.takePack}</Link> : null}
        </div>
      ) : (
        <>
          <p className={style.hint}>{visit.asOf(formatDate(known.askedAt))}</p>
          <SiteTiles
            label={questions.site}
            here={here}
            near={here === null ? lastVisited(known.rows) : nearest(here, known.rows.filter(isPlaced))}
            value={chosen.field.value}
            onChange={choose}
            error={chosen.fieldState.error?.message}
          />
        </>
      )}
    </div>
  )
}

type Listed = { there: SiteRow } & Partial<Near<SiteRow>>
const lastVisited = (rows: readonly SiteRow[]): Listed[] =>
  [...rows].sort((a, b) => (a.lastSeen < b.lastSeen ? 1 : -1)).map((there) => ({ there }))

function SiteTiles(props: {
  label: string
  here: Fix | null
  near: readonly Listed[]
  value: string | null
  onChange: (id: string) => void
  error: string | undefined
}) {
  const { visit } = useText().report
  const distance = useDistance()
  const { near, value, here } = props
  const first = near.slice(0, shown)
  const also = near.filter(({ there }, at) => at >= shown && there.siteId === value)
  const whereIs = ({ there, distanceM, wind }: Listed): string =>
    distanceM === undefined || wind === undefined
      ? (there.districtName ?? visit.noDistrict)
      : here !== null && distanceM <= here.accuracyM
        ? // Within the circle of doubt no direction is known.
          visit.here(distance(here.accuracyM))
        : visit.away(distance(Math.round(distanceM)), visit.winds[wind])
  const stateOf = ({ state }: SiteRow): string => siteStates.find(({ id }) => id === state)?.label ?? state
  return (
    <>
      <Tiles
        label={props.label}
        value={value}
        tiles={[...first, ...also].map((one) => ({
          id: one.there.siteId,
          name: whereIs(one),
          hint: visit.site(
            one.distanceM === undefined ? null : one.there.districtName,
            stateOf(one.there),
            formatDate(one.there.lastSeen),
          ),
        }))}
        onChange={props.onChange}
        error={{ id: 'error-site', words: props.error }}
      />
      {near.length > shown ? <p className={style.hint}>{visit.more(near.length - shown)}</p> : null}
    </>
  )
}

/** Only what is told exactly can be measured from. */
const isPlaced = (site: SiteRow): site is SiteRow & { lng: number; lat: number } =>
  site.lng !== null && site.lat !== null
