// Before a workshop: which district; what is under way or closed on this device.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { fieldState } from '#web/field/sending.ts'
import { useWorkshopsHere } from '#web/field/workshops/use-workshops-here.ts'
import type { WorkshopDraft } from '#web/field/workshops/workshop-draft.ts'
import { workshopDrafts } from '#web/field/workshops/workshop-drafts.ts'
import { distinctPlaceNames } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './workshop.module.css'

const route = getRouteApi('/workshop')

export function ChooseDistrict() {
  const { workshop: words } = useText()
  const navigate = route.useNavigate()
  const rows = useQuery(placesQuery()).data?.rows ?? []
  const names = distinctPlaceNames(rows)
  const [chosen, setChosen] = useState('')
  const [drafts, setDrafts] = useState<readonly WorkshopDraft[]>([])
  useEffect(() => {
    workshopDrafts.list(fieldState().whose?.reporter ?? null).then(setDrafts, () => undefined)
  }, [])
  const go = (pcode: string) => void navigate({ search: (kept) => ({ ...kept, pcode, step: undefined }) })
  return (
    <>
      <h1>{words.title}</h1>
      <p className={style.lead}>{words.lead}</p>
      <div className={style.block}>
        <Select
          label={words.choose}
          value={chosen}
          placeholder={words.chooseNone}
          choices={rows
            .filter(({ level }) => level === 'district')
            .map(({ pcode, name }) => ({ id: pcode, label: names.get(pcode) ?? name }))}
          onChange={setChosen}
        />
        <div className={style.controls}>
          <Button look="primary" className={style.big ?? ''} isDisabled={chosen === ''} onPress={() => go(chosen)}>
            {words.begin}
          </Button>
          {drafts.map(({ pcode, districtName }) => (
            <Button key={pcode} className={style.big ?? ''} onPress={() => go(pcode)}>
              {words.underWay(districtName)}
            </Button>
          ))}
        </div>
      </div>
      <OfThisDevice />
    </>
  )
}

function OfThisDevice() {
  const { workshop: words } = useText()
  const all = useWorkshopsHere()
  if (all.length === 0) return null
  return (
    <section className={style.block} aria-labelledby="workshops-here">
      <h2 id="workshops-here">{words.here}</h2>
      <ul className={style.lines}>
        {all.map(({ workshopId, districtName, workshop, state }) => (
          <li key={workshopId}>
            <Link to="/workshop" search={(kept) => ({ ...kept, minutes: workshopId })}>
              {words.hereLine(districtName, formatDate(workshop.heldOn))}
            </Link>{' '}
            <small>{words.hereState[state]}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
