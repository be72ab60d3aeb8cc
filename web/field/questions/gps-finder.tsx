// Asks the phone where it is, shows how sure it is, and says in plain words what that is good for.
import { useEffect, useRef, useState } from 'react'
import { formatCount, formatRate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import type { AveragedFix } from '../averaged-fix.ts'
import style from '../field.module.css'
import { gradeOf, lookForPosition, type PositionTrouble } from '../position.ts'

type LngLat = { lng: number; lat: number }

export function useDistance(): (metres: number) => string {
  const { where } = useText().report
  return (metres) => (metres < 1000 ? where.metres(formatCount(metres)) : where.kilometres(formatRate(metres / 1000)))
}

export function FoundPosition(props: { position: LngLat; accuracyM: number; byHand?: boolean }) {
  const { where, map } = useText().report
  const distance = useDistance()
  const grade = gradeOf(props.accuracyM)
  const isVague = grade === 'poor' || grade === 'rough'
  return (
    <div className={style.found} data-grade={grade}>
      <p className={`${style.foundTitle} ${style.foundGrade}`}>
        <span>{where.exactTo(distance(props.accuracyM))}</span>
        <span>{props.byHand === true ? where.byHand : where.grades[grade].name}</span>
      </p>
      <p>{props.byHand === true && isVague ? map.tooFar(distance(props.accuracyM)) : where.grades[grade].meaning}</p>
    </div>
  )
}

export function GpsFinder(props: {
  value: LngLat | null
  accuracyM: number | null
  onFix: (fix: AveragedFix) => void
}) {
  const { where } = useText().report
  const [isLooking, setLooking] = useState(false)
  const [heard, setHeard] = useState(0)
  const [trouble, setTrouble] = useState<PositionTrouble | null>(null)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const look = () => {
    setTrouble(null)
    setLooking(true)
    setHeard(0)
    const onFix = (fix: AveragedFix) => {
      setHeard(fix.fixes)
      props.onFix(fix)
    }
    stop.current = lookForPosition({ onFix, onTrouble: setTrouble, onDone: () => setLooking(false) })
  }
  const { value, accuracyM } = props
  return (
    <>
      {value === null || accuracyM === null || (isLooking && heard === 0) ? null : (
        <FoundPosition position={value} accuracyM={accuracyM} />
      )}
      {isLooking ? (
        <div className={style.found} role="status">
          <p className={style.foundTitle}>{heard === 0 ? where.looking : where.lookingBetter(heard)}</p>
          {heard === 0 ? null : (
            <Button
              className={style.big ?? ''}
              onPress={() => {
                stop.current()
                setLooking(false)
              }}
            >
              {where.stop}
            </Button>
          )}
        </div>
      ) : (
        <Button look={value === null ? 'primary' : 'plain'} className={`${style.big} ${style.wide}`} onPress={look}>
          {value === null ? where.find : where.findAgain}
        </Button>
      )}
      {trouble === null ? null : (
        <p role="alert" className={style.warning}>
          {where.troubles[trouble]}
        </p>
      )}
    </>
  )
}
