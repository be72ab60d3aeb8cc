// What nobody can be named for: of each only what it is and when it was seen, until somebody says that it is theirs.
import { observationGist } from '#web/field/parcels/observation-parcel.ts'
import { kindOf } from '#web/field/parcels/registry.ts'
import { outbox, sendNow } from '#web/field/sending.ts'
import type { OutboxView } from '#web/field/use-outbox.ts'
import { formatMoment } from '#web/field/when.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './outbox.module.css'
import { ParcelTitle } from './parcel-title.tsx'

export function Unclaimed({ box: { unclaimed, whose } }: { box: OutboxView }) {
  const words = useText().outbox
  const owner = whose?.reporter ?? null
  if (unclaimed.length === 0 || owner === null) return null
  return (
    <section className={style.queue} aria-labelledby="unclaimed-title">
      <h2 id="unclaimed-title" className={style.queueTitle}>
        {words.unclaimed.title}
      </h2>
      <p className={style.lead}>{words.unclaimed.detail}</p>
      <ul className={style.list}>
        {unclaimed.map((parcel) => {
          const gist = kindOf(parcel)?.gistOf(parcel.content)
          const seen = observationGist(gist)?.observedAt ?? parcel.keptAt
          return (
            <li key={parcel.uuid} className={style.parcel}>
              <ParcelTitle of={parcel} gist={gist} state={words.seen(formatMoment(seen))} />
              <div className={style.row}>
                <Button
                  className={style.big ?? ''}
                  onPress={() => void outbox.claim(parcel, owner).then(() => sendNow())}
                >
                  {words.unclaimed.mine}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
