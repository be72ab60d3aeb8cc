// Asks for the phone's code, says how long to wait after wrong ones, and offers to throw everything away.
import { type FormEvent, useState } from 'react'
import { type LockState, type Unlocked, unlock } from '#web/field/lock/lock.ts'
import { wipeDevice } from '#web/field/lock/wipe.ts'
import { sendNow } from '#web/field/sending.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { CodeField } from './code-field.tsx'
import style from './lock.module.css'
import { Wipe } from './wipe.tsx'

export function Unlock({ lock }: { lock: LockState & { sort: 'locked' } }) {
  const { lock: words } = useText()
  const [code, setCode] = useState('')
  const [answer, setAnswer] = useState<Unlocked | 'trying' | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAnswer('trying')
    const told = await unlock(code)
    setCode('')
    setAnswer(told)
    if (told === 'open') void sendNow()
    if (told === 'spent') {
      await wipeDevice()
      location.replace('/')
    }
  }
  const left = lock.wipeAfter === null ? null : lock.wipeAfter - lock.wrong
  return (
    <section className={style.gate} aria-labelledby="locked-title">
      <h1 id="locked-title">{words.locked}</h1>
      <form className={style.form} onSubmit={(event) => void submit(event)}>
        <CodeField label={words.code} value={code} onChange={setCode} />
        <Button
          look="primary"
          type="submit"
          className={style.big ?? ''}
          isDisabled={answer === 'trying' || code === ''}
        >
          {words.open}
        </Button>
      </form>
      <p role="alert" className={style.said}>
        {answer === 'wrong' ? words.wrong : null}
        {answer !== null && typeof answer === 'object' ? words.wait(Math.ceil(answer.waitMs / 1000)) : null}{' '}
        {left !== null && lock.wrong > 0 ? words.left(left) : null}
      </p>
      <Wipe />
    </section>
  )
}
