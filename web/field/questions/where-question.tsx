// Where it is: the phone's position, a tap on the map, or the place's name. How exact it is stands beside it.
import { useController } from 'react-hook-form'
import { useText } from '#web/text/use-text.tsx'
import style from '../field.module.css'
import { PlaceMap } from '../place-map.tsx'
import { DrawShape } from './draw-shape.tsx'
import { FoundPosition, GpsFinder } from './gps-finder.tsx'
import type { QuestionProps } from './kind-question.tsx'
import { Tiles } from './tiles.tsx'

export function WhereQuestion({ control }: QuestionProps) {
  const { questions, where } = useText().report
  const source = useController({ control, name: 'positionSource' })
  const position = useController({ control, name: 'position' })
  const accuracy = useController({ control, name: 'accuracyM' })
  const typed = useController({ control, name: 'placeText' })
  const drawing = useController({ control, name: 'drawing' })
  const way = drawing.field.value === null ? source.field.value : 'draw'
  const placed = position.field.value
  const exactToM = accuracy.field.value
  const put = (at: { lng: number; lat: number } | null, metres: number | null) => {
    position.field.onChange(at)
    accuracy.field.onChange(metres)
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
          />
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
