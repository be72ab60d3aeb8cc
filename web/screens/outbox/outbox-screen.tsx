// "Outbox": everything on this phone that the server does not have yet, drafts too, and how the phone keeps it.
import { useOutbox } from '#web/field/use-outbox.ts'
import { useSending } from '#web/field/use-sending.ts'
import { HideButton } from '#web/panels/lock/hide-button.tsx'
import { LockGate } from '#web/panels/lock/lock-gate.tsx'
import { LockSettings } from '#web/panels/lock/lock-settings.tsx'
import { Drafts } from '#web/panels/outbox/drafts.tsx'
import { OutboxList } from '#web/panels/outbox/outbox-list.tsx'
import { SignInEnded } from '#web/panels/outbox/sign-in-ended.tsx'
import { Unclaimed } from '#web/panels/outbox/unclaimed.tsx'
import { useText } from '#web/text/use-text.tsx'
import style from './outbox-screen.module.css'

export function OutboxScreen() {
  useSending()
  return (
    <div className={style.page}>
      <LockGate>
        <Kept />
      </LockGate>
    </div>
  )
}

function Kept() {
  const { outbox: words } = useText()
  const box = useOutbox()
  return (
    <div className={style.column}>
      <header>
        <div className={style.titleRow}>
          <h1 className={style.title}>{words.screen}</h1>
          <HideButton />
        </div>
        <p className={style.lead}>{words.lead}</p>
      </header>
      <SignInEnded box={box} />
      {box.broken ? (
        <p role="alert" className={style.notice}>
          {words.broken}
        </p>
      ) : null}
      <Drafts whose={box.whose} />
      <Unclaimed box={box} />
      <OutboxList box={box} />
      <LockSettings />
    </div>
  )
}
