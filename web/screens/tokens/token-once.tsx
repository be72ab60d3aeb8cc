// The token that was just made: shown this once, to be copied.
import { useId, useState } from 'react'
import type { TokenIssued } from '#api/contract/tokens.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import page from '#web/ui/page.module.css'
import style from './tokens.module.css'

export function TokenOnce({ issued, onDone }: { issued: TokenIssued; onDone: () => void }) {
  const { once: words } = useText().tokens
  const id = useId()
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = () => {
    const done = navigator.clipboard?.writeText(issued.token) ?? Promise.reject(new Error('no clipboard'))
    done.then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <section className={`${page.card} ${style.once} not-printed`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.title(issued.name)}</h2>
      <p id={`${id}-note`}>{words.note}</p>
      <div className={style.secret}>
        <input
          className={style.token}
          readOnly
          // Where nothing is copied for them, a person selects it whole.
          onFocus={(event) => event.currentTarget.select()}
          aria-label={words.label}
          aria-describedby={`${id}-note`}
          value={issued.token}
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
