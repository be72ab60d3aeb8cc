// What became of what was just written: kept, then sent; or not kept, and what to do so that it is not lost.
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { inGroups } from '#data/schema/withdrawal-code.ts'
import type { Keeping } from '#web/field/keeping.ts'
import type { OutboxView } from '#web/field/use-outbox.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './field-page.module.css'
import { SaveSealed } from './save-sealed.tsx'

type Props = {
  keeping: Keeping
  box: OutboxView
  /** What the way on to the next one is called. */
  another: string
  onAnother: () => void
  onRetry: () => void
}

export function KeptNote({ keeping, box, another, onAnother, onRetry }: Props) {
  const { report, outbox } = useText()
  const { kept, notKept } = report
  const [isSaving, setSaving] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  if (keeping.step === 'not-kept') {
    const { packed } = keeping
    return (
      <section className={style.refused} role="alert">
        <h2 ref={heading} tabIndex={-1}>
          {notKept.title}
        </h2>
        <p>{notKept.detail}</p>
        <div className={style.row}>
          <Button look="primary" className={style.big ?? ''} onPress={onRetry}>
            {notKept.retry}
          </Button>
          <Button className={style.big ?? ''} onPress={() => setSaving(true)}>
            {notKept.file}
          </Button>
        </div>
        <SaveSealed isOpen={isSaving} packed={async () => packed} onClose={() => setSaving(false)} />
      </section>
    )
  }
  if (keeping.step !== 'kept') return null
  const sent = box.sent.find((s) => s.uuid === keeping.uuid)
  const stuck = box.unsent.find((u) => u.uuid === keeping.uuid && u.state !== 'waiting')
  const [title, detail] =
    sent !== undefined
      ? [kept.sentTitle, kept.sentDetail(formatCount(sent.seq))]
      : stuck?.trouble == null
        ? [kept.title, kept.detail]
        : [stuck.state === 'refused' ? kept.refusedTitle : kept.signInTitle, outbox.troubles[stuck.trouble.reason]]
  return (
    <section className={style.done} data-sent={sent !== undefined} data-stuck={stuck?.state}>
      {stuck === undefined ? (
        <svg width={48} height={48} viewBox="0 0 48 48" aria-hidden="true">
          <path d="M10 25l10 10 18-22" fill="none" stroke="currentColor" strokeWidth={5} strokeLinecap="round" />
        </svg>
      ) : null}
      <div role="status">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{detail}</p>
      </div>
      {keeping.code === null ? null : (
        <div className={style.code}>
          <h3>{kept.code.title}</h3>
          <p className={style.codeItself}>{inGroups(keeping.code)}</p>
          <p>{kept.code.detail}</p>
        </div>
      )}
      <Button look="primary" className={style.big ?? ''} onPress={onAnother}>
        {another}
      </Button>
      <Link to="/field" className={style.homeLink}>
        {kept.home}
      </Link>
    </section>
  )
}
