// What was begun and not finished: a report, a workshop. Each goes on where it stopped.
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type DraftHere, draftsHere } from '#web/field/drafts-here.ts'
import type { Whose } from '#web/field/whose.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './outbox.module.css'

export function Drafts({ whose }: { whose: Whose | undefined }) {
  const text = useText()
  const [drafts, setDrafts] = useState<readonly DraftHere[]>([])
  const owner = whose?.reporter ?? null
  useEffect(() => {
    draftsHere(owner).then(setDrafts, () => undefined)
  }, [owner])
  if (drafts.length === 0) return null
  return (
    <ul className={style.list}>
      {drafts.map((draft) => (
        <li key={draft.sort === 'report' ? 'report' : draft.pcode} className={style.parcel}>
          <p className={style.parcelName}>
            {draft.sort === 'report'
              ? text.outbox.draftReport(draft.label)
              : text.outbox.workshopIn(draft.districtName)}
          </p>
          <p className={style.state}>{text.outbox.draft}</p>
          {draft.sort === 'report' ? (
            <Link to="/report" search={(kept) => kept} className={style.goOn}>
              {text.outbox.goOn}
            </Link>
          ) : (
            <Link to="/workshop" search={(kept) => ({ ...kept, pcode: draft.pcode })} className={style.goOn}>
              {text.outbox.goOn}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
