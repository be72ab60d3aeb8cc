// Said while nothing can go because the sign-in has ended: why, what waits, and the way to sign in again.
import { useState } from 'react'
import type { OutboxView } from '#web/field/use-outbox.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import SignIn from '#web/ui/frame/sign-in.tsx'
import style from './outbox.module.css'

export function SignInEnded({ box: { whose, unsent } }: { box: OutboxView }) {
  const { outbox, frame } = useText()
  const words = outbox.ended
  const [isOpen, setOpen] = useState(false)
  if (whose?.ended == null) return null
  return (
    <section role="alert" className={style.notice}>
      <h2 className={style.noticeTitle}>{words.title}</h2>
      <p>{frame.role.ended[whose.ended.why](formatDate(whose.ended.on))}</p>
      <p>{words.detail(unsent.length)}</p>
      <div className={style.noticeWay}>
        <Button look="primary" className={style.big ?? ''} onPress={() => setOpen(true)}>
          {words.signIn}
        </Button>
      </div>
      <SignIn isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  )
}
