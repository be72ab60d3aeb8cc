// The date the page pretends it is: only what had reached the record by then. Written in the address.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import style from './frame.module.css'

export function AsOfChip() {
  const { frame } = useText()
  const { asOf } = useSearch({ from: '__root__' })
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [date, setDate] = useState(asOf?.slice(0, 10) ?? '')
  const show = (chosen: string | undefined) => {
    setOpen(false)
    void navigate({ to: '.', search: (kept) => ({ ...kept, asOf: chosen }) })
  }
  return (
    <>
      <Button look="quiet" className={style.asOf ?? ''} data-set={asOf !== undefined} onPress={() => setOpen(true)}>
        {asOf === undefined ? frame.asOf.today : frame.asOf.on(formatDate(asOf))}
      </Button>
      <Dialog title={frame.asOf.label} isOpen={isOpen} onClose={() => setOpen(false)}>
        <form
          className={style.form}
          onSubmit={(e) => {
            e.preventDefault()
            show(date === '' ? undefined : date)
          }}
        >
          <p>{frame.asOf.note}</p>
          <input
            type="date"
            aria-label={frame.asOf.label}
            className={style.input}
            value={date}
            onChange={(e) => setDate(e.target.value)}
          />
          <div className={style.row}>
            <Button type="submit" look="primary">
              {frame.asOf.apply}
            </Button>
            <Button onPress={() => show(undefined)}>{frame.asOf.clear}</Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
