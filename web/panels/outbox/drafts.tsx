// What was begun and not finished: a report, a weekly line, a workshop. Each goes on where it stopped.
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type DraftHere, draftsHere } from '#web/field/drafts-here.ts'
import type { Whose } from '#web/field/whose.ts'
import { type Text, useText } from '#web/text/use-text.tsx'
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
        <li key={draft.sort === 'workshop' ? draft.pcode : draft.sort} className={style.parcel}>
          <p className={style.parcelName}>{titleOf(draft, text)}</p>
          <p className={style.state}>{text.outbox.draft}</p>
          <Link {...wayTo(draft)} className={style.goOn}>
            {text.outbox.goOn}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function titleOf(draft: DraftHere, { outbox, field }: Text): string {
  if (draft.sort === 'report') return outbox.draftReport(draft.label)
  return draft.sort === 'workshop' ? outbox.workshopIn(draft.districtName) : field.home.forms[draft.sort].name
}

function wayTo(draft: DraftHere) {
  switch (draft.sort) {
    case 'report':
      return { to: '/report', search: {} } as const
    case 'visit':
      return { to: '/report', search: { form: 'visit' } } as const
    case 'weekly-line':
      return { to: '/weekly-line' } as const
    case 'consultation':
      return { to: '/consultation' } as const
    case 'workshop':
      return { to: '/workshop', search: { pcode: draft.pcode } } as const
  }
}
