// Where it is: the phone's position, a tap on the map, or the place's name. How exact it is stands beside it.
import { useMemo } from 'react'
import { useController, useWatch } from 'react-hook-form'
import type { SiteRow } from '#api/contract/sites.ts'
import { observationKinds, siteStates } from '#data/schema/observation.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from '../field.module.css'
import { usePackedSites } from '../known-sites.ts'
import type { Owner } from '../parcel.ts'
import { PlaceMap } from '../place-map.tsx'
import { isExact, type PlacedSite } from '../place-sites.tsx'
import { DrawShape } from './draw-shape.tsx'
import { FoundPosition, GpsFinder } from './gps-finder.tsx'
import type { QuestionProps } from './kind-question.tsx'
import { Tiles } from './tiles.tsx'

/** How near to a known place something was seen that is told to be at it, where nobody said how exactly it is known. */
const besideM = 25
const stateOf = ({ state }: SiteRow): string => siteStates.find(({ id }) => id === state)?.label ?? state

export function WhereQuestion({ control, owner }: QuestionProps & { owner: Owner | undefined }) {
  const { questions, where, map } = useText().report
  const source = useController({ control, name: 'positionSource' })
  const position = useController({ control, name: 'position' })
  const accuracy = useController({ control, name: 'accuracyM' })
  const typed = useController({ control, name: 'placeText' })
  const drawing = useController({ control, name: 'drawing' })
  const siteId = useController({ control, name: 'siteId' })
  const kind = useWatch({ control, name: 'kind' })
  const known = usePackedSites(owner)
  const sites = useMemo(() => known?.rows.filter(isExact) ?? [], [known?.rows])
  const chosen = sites.find((site) => site.siteId === siteId.field.value)
  const way = drawing.field.value === null ? source.field.value : 'draw'
  const placed = position.field.value
  const exactToM = accuracy.field.value
  const put = (at: { lng: number; lat: number } | null, metres: number | null) => {
    position.field.onChange(at)
    accuracy.field.onChange(metres)
    siteId.field.onChange(null)
  }
  /** A building that is known is gone back to; anything else was seen beside it. */
  const putAt = (site: PlacedSite) => {
    put({ lng: site.lng, lat: site.lat }, site.accuracyM ?? besideM)
    if (observationKinds.some(({ id, site: isSite }) => id === kind && isSite)) siteId.field.onChange(site.siteId)
  }
  return (
    <div className={style.question}>
      <Tiles
        label={questions.where}
        look="ways"
        value={way}
        tiles={[
          { id: 'gps', name: where.ways.gps },
          { id: 'map', name: where.ways.map },
          { id: 'draw', name: where.ways.draw },
          { id: 'typed', name: where.ways.typed },
        ]}
        onChange={(id) => {
          if (id === way) return
          source.field.onChange(id === 'draw' ? 'map' : id)
          drawing.field.onChange(id === 'draw' ? { isClosed: true, corners: [] } : null)
          put(null, null)
        }}
        error={{ id: 'error-where', words: position.fieldState.error?.message }}
      />
      {way === 'gps' ? (
        <GpsFinder
          value={placed}
          accuracyM={exactToM}
          onFix={(fix) => put({ lng: fix.lng, lat: fix.lat }, fix.accuracyM)}
        />
      ) : null}
      {way === 'draw' ? <DrawShape control={control} /> : null}
      {way === 'map' ? (
        <>
          <PlaceMap
            value={placed === null || exactToM === null ? null : { position: placed, accuracyM: exactToM }}
            onTap={(tapped) => put(tapped.position, tapped.accuracyM)}
            sites={{ rows: sites, chosen: siteId.field.value, onSite: putAt }}
          />
          {sites.length === 0 || known == null ? null : (
            <p className={style.hint}>{map.sites(sites.length, formatDate(known.askedAt))}</p>
          )}
          {chosen === undefined ? null : (
            <p role="status" className={style.found}>
              {map.site(stateOf(chosen), formatDate(chosen.lastSeen))}
            </p>
          )}
          {placed === null || exactToM === null ? null : (
            <FoundPosition position={placed} accuracyM={exactToM} byHand />
          )}
        </>
      ) : null}
      <label className={style.field}>
        {way === 'typed' ? where.placeText : where.placeOptional}
        <input
          className={style.input}
          type="text"
          maxLength={200}
          autoComplete="off"
          aria-invalid={typed.fieldState.invalid}
          aria-describedby="hint-place"
          {...typed.field}
        />
      </label>
      <p id="hint-place" className={style.hint}>
        {where.placeHint}
      </p>
    </div>
  )
}
