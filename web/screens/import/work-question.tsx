// What kind of work each sector of a file is, and what one unit of a currency was worth: asked where nothing here can tell, changed where it was guessed.
import { useState } from 'react'
import type { AnswerMap } from '#api/contract/import-questions.ts'
import type { ImportReport } from '#api/contract/imports.ts'
import { dimensions, interventionKinds } from '#data/schema/intervention.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './import.module.css'
import { currenciesIn, sectorsIn } from './work-asked.ts'

type Props = { report: ImportReport; isBusy: boolean; onAnswer: (map: AnswerMap) => void }

const kindChoices = dimensions.flatMap(({ id, label: section }) =>
  interventionKinds
    .filter((kind) => kind.dimension === id)
    .map((kind) => ({ id: `kind:${kind.id}`, label: kind.label, section })),
)

export function WorkQuestion({ report, isBusy, onAnswer }: Props) {
  const words = useText().imports.work
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const [sectors, currencies] = [sectorsIn(report), currenciesIn(report)]
  if (sectors.length === 0 && currencies.length === 0) return null
  const choices = [
    ...dimensions.map(({ id, label }) => ({
      id: `dimension:${id}`,
      label: words.any(label),
      section: words.anySection,
    })),
    ...kindChoices,
  ]
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value.trim() !== ''))
  // A sector has one answer: that of another sort is taken back.
  const instead = Object.fromEntries(
    Object.keys(given).flatMap((key) =>
      key.startsWith('rate.')
        ? []
        : [[key.replace(/^(dimension|kind)/, (sort) => (sort === 'kind' ? 'dimension' : 'kind')), '']],
    ),
  )
  return (
    <section className={style.card}>
      <h3>{words.title}</h3>
      <p className={style.note}>{words.note}</p>
      <div className={style.mapping}>
        {sectors.map(({ sector, rows, is }) => (
          <Select
            key={sector}
            label={words.sector(sector, rows)}
            placeholder={words.choose}
            value={chosen(answers, sector) ?? is ?? ''}
            choices={choices}
            onChange={(id) => {
              const [what = '', value = ''] = id.split(':')
              const { [`dimension.${sector}`]: _, [`kind.${sector}`]: __, ...others } = answers
              setAnswers({ ...others, [`${what}.${sector}`]: value })
            }}
          />
        ))}
        {currencies.map(({ currency, rate }) => (
          <Field
            key={currency}
            type="decimal"
            label={words.rate(currency)}
            value={answers[`rate.${currency}`] ?? rate}
            maxLength={12}
            onChange={(value) => setAnswers({ ...answers, [`rate.${currency}`]: value })}
          />
        ))}
      </div>
      <div>
        <Button
          isDisabled={isBusy || Object.keys(given).length === 0}
          onPress={() => onAnswer({ ...instead, ...given })}
        >
          {words.again}
        </Button>
      </div>
    </section>
  )
}

function chosen(answers: Readonly<Record<string, string>>, sector: string): string | null {
  const what = ['dimension', 'kind'].find((one) => answers[`${one}.${sector}`] !== undefined)
  return what === undefined ? null : `${what}:${answers[`${what}.${sector}`]}`
}
