// What to do with a district besides reading about it: pass it on, print it, hold it beside another time or place, ask what worked.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { permalink } from '#web/permalink.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './panel.module.css'

type Props = { pcode: string; seesWork: boolean }

export function PanelActions({ pcode, seesWork }: Props) {
  const { actions } = useText().panel
  const [copied, setCopied] = useState<boolean | null>(null)
  const share = () => {
    const done = navigator.clipboard?.writeText(permalink()) ?? Promise.reject(new Error('no clipboard'))
    done.then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <nav className={`${style.actions} not-printed`} aria-label={actions.title}>
      <Button look="quiet" onPress={share}>
        {actions.share}
      </Button>
      <Link to="/brief" search={{ pcode }}>
        {actions.print}
      </Link>
      <Link to="/compare" search={{ pcode }}>
        {actions.compare}
      </Link>
      {seesWork ? (
        <Link to="/did-it-work" search={{ pcodes: [pcode] }}>
          {actions.worked}
        </Link>
      ) : null}
      <p className={style.said} aria-live="polite">
        {copied === null ? '' : copied ? actions.copied : actions.notCopied(permalink())}
      </p>
    </nav>
  )
}
