// Drawing the line or outline of what was seen: corner by corner, tapped on the map or walked to.
import { useState } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { Observation } from '#data/schema/observation.ts'
import { mostVertices } from '#data/schema/outline.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import type { Corner } from '../drawing.ts'
import style from '../field.module.css'
import { PlaceMap } from '../place-map.tsx'
import type { ReportDraft } from '../report-draft.ts'
import { GpsFinder } from './gps-finder.tsx'
import { Tiles } from './tiles.tsx'

type Props = { control: Control<ReportDraft, unknown, Observation> }

export function DrawShape({ control }: Props) {
  const { draw } = useText().report
  const { field } = useController({ control, name: 'drawing' })
  const drawn = field.value ?? { isClosed: true, corners: [] }
  const { isClosed, corners } = drawn
  const isFull = corners.length >= mostVertices
  const last = corners.at(-1) ?? null
  const add = (corner: Corner) => field.onChange({ isClosed, corners: isFull ? corners : [...corners, corner] })
  const least = isClosed ? 3 : 2
  return (
    <>
      <Tiles
        label={draw.what}
        labelHidden
        look="ways"
        value={isClosed ? 'area' : 'line'}
        tiles={[
          { id: 'area', name: draw.area },
          { id: 'line', name: draw.line },
        ]}
        onChange={(id) => field.onChange({ isClosed: id === 'area', corners })}
      />
      <p className={style.hint}>{draw.hint}</p>
      <PlaceMap
        value={last === null ? null : { position: last, accuracyM: last.accuracyM }}
        shape={drawn}
        onTap={({ position, accuracyM }) => add({ ...position, accuracyM })}
      />
      <details className={style.walk}>
        <summary>{draw.walk}</summary>
        <WalkedCorner onAdd={add} />
      </details>
      <p role="status" className={style.hint}>
        {isFull ? draw.full(mostVertices) : draw.corners(corners.length, Math.max(0, least - corners.length))}
      </p>
      <div className={style.row}>
        <Button
          className={style.big ?? ''}
          isDisabled={corners.length === 0}
          onPress={() => field.onChange({ isClosed, corners: corners.slice(0, -1) })}
        >
          {draw.undo}
        </Button>
        <Button
          className={style.big ?? ''}
          isDisabled={corners.length === 0}
          onPress={() => field.onChange({ isClosed, corners: [] })}
        >
          {draw.clear}
        </Button>
      </div>
    </>
  )
}

/** The corner one stands at; the next is walked to and found anew. */
function WalkedCorner({ onAdd }: { onAdd: (corner: Corner) => void }) {
  const { draw } = useText().report
  const [here, setHere] = useState<Corner | null>(null)
  return (
    <div className={style.question}>
      <GpsFinder value={here} accuracyM={here?.accuracyM ?? null} onFix={setHere} />
      {here === null ? null : (
        <Button
          look="primary"
          className={style.big ?? ''}
          onPress={() => {
            onAdd({ lng: here.lng, lat: here.lat, accuracyM: here.accuracyM })
            setHere(null)
          }}
        >
          {draw.addHere}
        </Button>
      )}
    </div>
  )
}
