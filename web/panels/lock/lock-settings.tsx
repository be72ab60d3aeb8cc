// How this phone keeps what is written on it: under a code or not, by which name it stands there, and how to be rid of it.
import { type FormEvent, useState } from 'react'
import { hideNow } from '#web/field/lock/hide.ts'
import { lockNow, setCode, shortestCode, takeCodeOff } from '#web/field/lock/lock.ts'
import { isNeutral, setNeutral } from '#web/field/lock/neutral-name.ts'
import { resealAll } from '#web/field/lock/reseal.ts'
import { useLock } from '#web/field/lock/use-lock.ts'
import { canSeal } from '#web/field/sealing/passphrase-key.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { CodeField } from './code-field.tsx'
import style from './lock.module.css'
import { Wipe } from './wipe.tsx'

const wrongCodes = 10

export function LockSettings() {
  const { lock: words } = useText()
  const lock = useLock()
  const [neutral, setName] = useState(isNeutral)
  const name = (isWanted: boolean) => {
    setNeutral(isWanted)
    setName(isWanted)
  }
  return (
    <details className={style.settings}>
      <summary className={style.summary}>{words.title}</summary>
      <p>{words.detail}</p>
      {!canSeal() ? <p>{words.insecure}</p> : lock?.sort === 'open' ? <UnderCode /> : <NewCode />}
      <label className={style.choice}>
        <input type="checkbox" checked={neutral} onChange={(event) => name(event.target.checked)} />
        {words.neutral}
      </label>
      <p className={style.said}>{words.neutralHint}</p>
      <div className={style.row}>
        <Button className={style.big ?? ''} onPress={hideNow}>
          {words.hide}
        </Button>
        <Wipe />
      </div>
      <p className={style.said}>{words.hideHint}</p>
    </details>
  )
}

function UnderCode() {
  const { lock: words } = useText()
  return (
    <div className={style.form}>
      <p>{words.isOn}</p>
      <div className={style.row}>
        <Button className={style.big ?? ''} onPress={lockNow}>
          {words.lockNow}
        </Button>
        <Button className={style.big ?? ''} onPress={() => void takeCodeOff(resealAll)}>
          {words.takeOff}
        </Button>
      </div>
    </div>
  )
}

function NewCode() {
  const { lock: words } = useText()
  const [code, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [wipes, setWipes] = useState(false)
  const [step, setStep] = useState<'asking' | 'sealing' | 'failed'>('asking')
  const isGood = code.length >= shortestCode && code === again
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isGood) return
    setStep('sealing')
    try {
      await setCode(code, wipes ? wrongCodes : null, resealAll)
    } catch {
      setStep('failed')
    }
  }
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)}>
      <CodeField label={words.newCode} hint={words.codeHint(shortestCode)} value={code} onChange={setTyped} />
      <CodeField label={words.again} value={again} onChange={setAgain} />
      <label className={style.choice}>
        <input type="checkbox" checked={wipes} onChange={(event) => setWipes(event.target.checked)} />
        {words.wipeAfter(wrongCodes)}
      </label>
      {step === 'failed' ? <p role="alert">{words.failed}</p> : null}
      <div className={style.row}>
        <Button type="submit" className={style.big ?? ''} isDisabled={!isGood || step === 'sealing'}>
          {step === 'sealing' ? words.sealing : words.set}
        </Button>
      </div>
    </form>
  )
}
