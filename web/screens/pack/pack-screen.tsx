// "District pack": what is needed of some districts for days without a network, stored with one tap; what is here and how old it is.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { canPack, dropPack, makePack, type Pack, readPack } from '#web/field/pack/pack.ts'
import { useOutbox } from '#web/field/use-outbox.ts'
import { useSending } from '#web/field/use-sending.ts'
import { formatMoment } from '#web/field/when.ts'
import { LockGate } from '#web/panels/lock/lock-gate.tsx'
import { distinctPlaceNames } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './pack.module.css'
import { PackedDistricts } from './packed-districts.tsx'

export function PackScreen() {
  useSending()
  return (
    <div className={style.page}>
      <LockGate>
        <Packing />
      </LockGate>
    </div>
  )
}

function Packing() {
  const { pack: words } = useText()
  const owner = useOutbox().whose?.reporter ?? null
  const rows = useQuery({ ...placesQuery(), networkMode: 'always' }).data?.rows ?? []
  const names = distinctPlaceNames(rows)
  const districts = rows.filter(({ level }) => level === 'district')
  const [pack, setPack] = useState<Pack | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [state, setState] = useState<{ share: number } | 'idle' | 'failed'>('idle')
  useEffect(() => {
    readPack(owner).then(
      (kept) => {
        setPack(kept)
        setChosen(kept?.districts.map(({ pcode }) => pcode) ?? [])
      },
      () => undefined,
    )
  }, [owner])
  const store = async () => {
    setState({ share: 0 })
    const wanted = districts
      .filter(({ pcode }) => chosen.includes(pcode))
      .map(({ pcode, name }) => ({ pcode, name: names.get(pcode) ?? name }))
    try {
      setPack(await makePack({ owner, districts: wanted }, (share) => setState({ share })))
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  const toggle = (pcode: string) =>
    setChosen((kept) => (kept.includes(pcode) ? kept.filter((one) => one !== pcode) : [...kept, pcode]))
  const isWorking = typeof state === 'object'
  return (
    <div className={style.column}>
      <h1 className={style.title}>{words.title}</h1>
      <p className={style.lead}>{words.lead}</p>
      {pack === null ? null : (
        <section className={style.here} aria-labelledby="pack-here">
          <h2 id="pack-here" className={style.subtitle}>
            {words.here(formatMoment(pack.packedAt))}
          </h2>
          <PackedDistricts pack={pack} />
          <p className={style.lead}>{words.size(formatCount(Math.ceil(pack.bytes / 1024)))}</p>
          <Button className={style.big ?? ''} onPress={() => void dropPack().then(() => setPack(null))}>
            {words.drop}
          </Button>
        </section>
      )}
      {canPack() ? (
        <>
          <fieldset className={style.choices}>
            <legend className={style.subtitle}>{words.choose}</legend>
            {districts.map(({ pcode, name }) => (
              <label key={pcode} className={style.choice}>
                <input type="checkbox" checked={chosen.includes(pcode)} onChange={() => toggle(pcode)} />
                {names.get(pcode) ?? name}
              </label>
            ))}
          </fieldset>
          <div className={style.foot}>
            <Button
              look="primary"
              className={style.big ?? ''}
              isDisabled={chosen.length === 0 || isWorking}
              onPress={() => void store()}
            >
              {pack === null ? words.store(chosen.length) : words.renew(chosen.length)}
            </Button>
            {isWorking ? (
              <progress aria-label={words.storing} value={state.share} max={1} className={style.bar} />
            ) : null}
            <p role="status" className={style.lead}>
              {isWorking ? words.storing : state === 'failed' ? words.failed : ''}
            </p>
          </div>
        </>
      ) : (
        <p>{words.insecure}</p>
      )}
    </div>
  )
}
