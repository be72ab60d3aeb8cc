// The letter of a digest as it would be sent now, word for word.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LetterPart } from '#api/contract/letter.ts'
import { digestLetterQuery, type LetterAsked } from '#web/queries/digests.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import page from '#web/ui/page.module.css'
import style from './alerts.module.css'

/** Worked out when it is opened. */
export function LetterDrawer({ asked }: { asked: LetterAsked }) {
  const { digests: words } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={page.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.letter}</summary>
      {isOpen ? <Letter asked={asked} /> : null}
    </details>
  )
}

function Letter({ asked }: { asked: LetterAsked }) {
  const { digests: words, frame } = useText()
  const letter = useQuery(digestLetterQuery(asked))
  return (
    <Answer of={letter} coming={{ words: frame.loading, lines: 8 }}>
      {({ since, letter: { subject, parts } }) => (
        <>
          <p className={page.note}>{words.letterNote(formatDate(since))}</p>
          <article className={style.letter} aria-label={words.letter}>
            <p>
              <strong>{words.subject}</strong> {subject}
            </p>
            {parts.map((part, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a letter keep their order
              <Part key={i} part={part} />
            ))}
          </article>
        </>
      )}
    </Answer>
  )
}

function Part({ part }: { part: LetterPart }) {
  if (part.as === 'link')
    return (
      <p>
        <a href={part.address}>{part.text}</a>
      </p>
    )
  if (part.as === 'list')
    return (
      <ul>
        {part.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  // Of the letter, not of the page.
  if (part.as === 'heading')
    return (
      <p className={style.letterHead}>
        <strong>{part.text}</strong>
      </p>
    )
  return <p className={part.as === 'note' ? page.note : undefined}>{part.text}</p>
}
