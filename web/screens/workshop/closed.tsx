// A workshop that was just closed: whether the server has it, and its minutes.
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { sendNow } from '#web/field/sending.ts'
import { useWorkshopsHere } from '#web/field/workshops/use-workshops-here.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './workshop.module.css'

export function Closed({ workshopId }: { workshopId: string }) {
  const { workshop, say } = useText()
  const words = workshop.kept
  const here = useWorkshopsHere().find((one) => one.workshopId === workshopId)
  const isSent = here?.state === 'sent'
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const said = { waiting: words.waiting, 'sign-in': words.signIn, refused: words.refused, sent: words.sent }
  const detail = here?.trouble?.detail ?? null
  return (
    <section className={style.block}>
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p role="status" className={style.lead} data-sent={isSent}>
        {said[here?.state ?? 'waiting']}
      </p>
      {isSent || detail === null ? null : <p>{typeof detail === 'string' ? detail : say(detail)}</p>}
      <div className={style.controls}>
        <Link to="/workshop" search={(kept) => ({ ...kept, minutes: workshopId })} className={style.link ?? ''}>
          {words.minutes}
        </Link>
        {isSent ? null : (
          <Button className={style.big ?? ''} onPress={() => void sendNow().catch(() => undefined)}>
            {words.sendNow}
          </Button>
        )}
        <Link
          to="/workshop"
          search={(kept) => ({ ...kept, pcode: undefined, step: undefined })}
          className={style.link ?? ''}
        >
          {words.another}
        </Link>
      </div>
    </section>
  )
}
