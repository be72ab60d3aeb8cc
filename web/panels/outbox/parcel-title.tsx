// What something in the outbox is called, with its picture where it has one, and how it stands.

import { kindOf } from '#web/field/parcels/registry.ts'
import { Pictogram } from '#web/field/pictogram.tsx'
import { useText } from '#web/text/use-text.tsx'
import style from './outbox.module.css'

export function ParcelTitle({ of, gist, state }: { of: { kind: string }; gist: unknown; state: string }) {
  const text = useText()
  const kind = kindOf(of)
  const seen = kind?.pictogram(gist) ?? null
  return (
    <div className={style.parcelHead}>
      {seen === null ? null : <Pictogram kind={seen} />}
      <div>
        <p className={style.parcelName}>{kind?.title(gist, text) ?? text.outbox.unreadable}</p>
        <p className={style.state}>{state}</p>
      </div>
    </div>
  )
}
