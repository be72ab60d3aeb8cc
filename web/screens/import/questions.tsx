// What nothing in the file decides. What must be answered stands first; what was taken for granted can be changed.
import type { AnswerMap, ImportQuestion } from '#api/contract/import-questions.ts'
import { useText } from '#web/text/use-text.tsx'
import { Codebook } from './codebook.tsx'
import style from './import.module.css'
import { Question } from './question.tsx'

type Props = { questions: readonly ImportQuestion[]; isBusy: boolean; onAnswer: (map: AnswerMap) => void }

export function Questions({ questions, isBusy, onAnswer }: Props) {
  const { questions: words } = useText().imports
  const ofCodebook = new Set(questions.filter(({ takes }) => takes === 'several').map(({ column }) => column))
  const [codebook, plain] = [true, false].map((is) => questions.filter(({ column }) => ofCodebook.has(column) === is))
  const [open, standing] = [true, false].map((is) => (plain ?? []).filter(({ given }) => (given === null) === is))
  const list = (asked: readonly ImportQuestion[]) =>
    asked.map((question) => <Question key={question.key} {...{ question, isBusy, onAnswer }} />)
  return (
    <>
      {open === undefined || open.length === 0 ? null : (
        <section className={style.card} data-open="true">
          <h3>{words.open}</h3>
          {list(open)}
        </section>
      )}
      {standing === undefined || standing.length === 0 ? null : (
        <section className={style.card}>
          <h3>{words.standing}</h3>
          <p className={style.note}>{words.standingNote}</p>
          {list(standing)}
        </section>
      )}
      {codebook === undefined || codebook.length === 0 ? null : (
        <Codebook questions={codebook} {...{ isBusy, onAnswer }} />
      )}
    </>
  )
}
