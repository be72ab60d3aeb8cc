// A survey's codebook: each question found with its answers, what it measures and which answers count. All of it is read again at once.
import { useState } from 'react'
import { type AnswerMap, type ImportQuestion, isGiven } from '#api/contract/import-questions.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './import.module.css'
import { Question } from './question.tsx'
import own from './questions.module.css'

type Props = { questions: readonly ImportQuestion[]; isBusy: boolean; onAnswer: (map: AnswerMap) => void }

export function Codebook({ questions, isBusy, onAnswer }: Props) {
  const { codebook: words } = useText().imports
  const [changed, setChanged] = useState<AnswerMap>({})
  const drafted = questions.map((question) => withDraft(question, changed))
  const columns = [...new Set(drafted.map(({ column }) => column ?? ''))]
  return (
    <section className={style.card}>
      <h3>{words.title}</h3>
      <p className={style.note}>{words.note}</p>
      <div>
        {columns.map((column) => (
          <Column
            key={column}
            column={column}
            asked={drafted.filter((one) => (one.column ?? '') === column)}
            {...{ isBusy, changed }}
            onAnswer={(map) => setChanged({ ...changed, ...map })}
          />
        ))}
      </div>
      <div>
        <Button
          look="primary"
          isDisabled={isBusy || Object.keys(changed).length === 0}
          onPress={() => onAnswer(changed)}
        >
          {words.again}
        </Button>
      </div>
    </section>
  )
}

type ColumnProps = {
  column: string
  asked: readonly ImportQuestion[]
  isBusy: boolean
  changed: AnswerMap
  onAnswer: (map: AnswerMap) => void
}

function Column({ column, asked, isBusy, changed, onAnswer }: ColumnProps) {
  const { say, imports } = useText()
  const { codebook: words, questions } = imports
  const chosen = (question: ImportQuestion) =>
    question.answers.filter((answer) => isGiven(question, answer)).map(({ says }) => say(says))
  const [measures, counts] = [
    asked.find(({ takes }) => takes === 'one'),
    asked.find(({ takes }) => takes === 'several'),
  ]
  const because = measures?.given?.because
  const isChanged = asked.some(({ key }) => changed[key] !== undefined)
  return (
    <details className={own.column}>
      <summary>
        <bdi className={own.columnName}>{column}</bdi>
        <span className={own.columnState}>
          {words.measures(
            measures === undefined ? '' : chosen(measures).join(),
            counts === undefined ? [] : chosen(counts),
          )}
          {isChanged ? ` ${words.changed}` : because === 'last-time' ? ` ${questions.because['last-time']}` : null}
        </span>
      </summary>
      <div className={own.columnBody}>
        {asked.map((question) => (
          <Question key={question.key} {...{ question, isBusy, onAnswer }} />
        ))}
      </div>
    </details>
  )
}

/** What is chosen here and not read yet stands in place of what was read. */
function withDraft(question: ImportQuestion, changed: AnswerMap): ImportQuestion {
  const answer = changed[question.key]
  return answer === undefined ? question : { ...question, given: { map: { [question.key]: answer }, because: 'told' } }
}
