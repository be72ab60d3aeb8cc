// "Workshop": choose a district; go through what is known of it with a room, in big type and without a network; read the minutes.
import { getRouteApi } from '@tanstack/react-router'
import { useSending } from '#web/field/use-sending.ts'
import { LockGate } from '#web/panels/lock/lock-gate.tsx'
import { useSession } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { ChooseDistrict } from './choose-district.tsx'
import { Minutes } from './minutes.tsx'
import { Room } from './room.tsx'
import style from './workshop.module.css'

const route = getRouteApi('/workshop')

export function WorkshopScreen() {
  const { workshop: words } = useText()
  const { pcode, minutes } = route.useSearch()
  const mayHear = useSession()?.may.hear
  useSending()
  return (
    <div className={style.page}>
      <LockGate>
        {mayHear === false && minutes === undefined ? <p className={style.notice}>{words.role}</p> : null}
        {minutes !== undefined ? (
          <Minutes workshopId={minutes} />
        ) : pcode === undefined ? (
          <ChooseDistrict />
        ) : (
          <Room key={pcode} pcode={pcode} />
        )}
      </LockGate>
    </div>
  )
}
