// A place that is not among the likely ones, found by writing: offered as one writes, and taken only when it is one of ours.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerMap, ImportQuestion } from '#api/contract/import-questions.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import style from './questions.module.css'

type Props = { question: ImportQuestion; isBusy: boolean; onAnswer: (map: AnswerMap) => void }

export function WrittenPlace({ question: { key }, isBusy, onAnswer }: Props) {
  const { questions: words } = useText().imports
  const places = useQuery(placesQuery()).data?.rows ?? []
  const [text, setText] = useState('')
  const written = text.trim()
  const choices = places.map(({ pcode, name, level }) => ({ pcode, name, label: words.place(name, pcode, level) }))
  const named = choices.filter(({ name }) => name === written)
  const found =
    choices.find(({ label, pcode }) => label === written || pcode === written) ??
    (named.length === 1 ? named[0] : undefined)
  return (
    <form
      className={style.written}
      onSubmit={(event) => {
        event.preventDefault()
        if (found !== undefined) onAnswer({ [key]: found.pcode })
      }}
    >
      <Field label={words.otherPlace} value={text} onChange={setText} choices={choices.map(({ label }) => label)} />
      <Button type="submit" isDisabled={isBusy || found === undefined}>
        {words.takePlace}
      </Button>
    </form>
  )
}
