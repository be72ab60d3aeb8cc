// The question the map answers and its answer in one line. On a narrow screen it also opens views and filters.
import { type ReactNode, useState } from 'react'
import type { ViewWords } from '#web/layers/view.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Icon } from '#web/ui/icon.tsx'
import style from './view-title.module.css'

type Props = {
  words: ViewWords
  summary: string | undefined
  isLoading: boolean
  /** Views and filters, when they have no rail of their own. */
  children: ReactNode
}

export function ViewTitle({ words, summary, isLoading, children }: Props) {
  const { map, frame } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={style.title} aria-busy={isLoading}>
      <div>
        <h1 className={style.question}>{words.question}</h1>
        <p className={style.summary}>{summary ?? frame.loading}</p>
        {isLoading && (summary ?? '') !== '' ? <p className={`${style.updating} not-printed`}>{map.updating}</p> : null}
      </div>
      {children === null ? null : (
        <>
          <Button aria-label={map.openFilters} className={`${style.open} not-printed`} onPress={() => setOpen(true)}>
            <Icon name="filter" />
          </Button>
          <Dialog title={words.label} isOpen={isOpen} onClose={() => setOpen(false)} look="sheet">
            {children}
          </Dialog>
        </>
      )}
    </div>
  )
}
