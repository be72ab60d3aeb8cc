// A link just made, shown this once; it is kept nowhere, and gone when it is put away.
import { useId, useState } from 'react'
import type { Invited } from '#api/contract/people.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import page from '#web/ui/page.module.css'
import style from './people.module.css'

type Props = { link: Invited; name: string | null; onDone: () => void }

export function LinkOnce({ link, name, onDone }: Props) {
  const { once: words } = useText().accounts.people
  const id = useId()
  const [copied, setCopied] = useState<boolean | null>(null)
  const address = new URL(`/join#${link.secret}`, window.location.origin).href
  const copy = () => {
    const done = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('no clipboard'))
    done.then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <section className={`${page.card} ${style.once} not-printed`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{name === null || name === '' ? words.titleNew : words.title(name)}</h2>
      <p id={`${id}-note`}>{words.note(formatDate(link.expiresAt))}</p>
      <div className={style.secret}>
        <input
          className={style.link}
          readOnly
          // Where nothing is copied for them, a person selects it whole.
          onFocus={(event) => event.currentTarget.select()}
          aria-label={words.label}
          aria-describedby={`${id}-note`}
          value={address}
          autoComplete="off"
          spellCheck={false}
        />
        <Button look="primary" onPress={copy}>
          {words.copy}
        </Button>
        <Button onPress={onDone}>{words.done}</Button>
      </div>
      <p className={page.note} aria-live="polite">
        {copied === null ? '' : copied ? words.copied : words.notCopied}
      </p>
    </section>
  )
}
