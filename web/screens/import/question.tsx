// One question about a file, whatever it is about: a few answers are buttons, many are a list, several are boxes, a day is a day.
import { useId, useState } from 'react'
import { type AnswerMap, type ImportChoice, type ImportQuestion, isGiven } from '#api/contract/import-questions.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { CheckboxGroup } from '#web/ui/checkbox-group.tsx'
import { Field } from '#web/ui/field.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './questions.module.css'
import { WrittenPlace } from './written-place.tsx'

type Props = { question: ImportQuestion; isBusy: boolean; onAnswer: (map: AnswerMap) => void }

/** More answers than this are a list. */
const mostButtons = 6
const mostLikely = 4

export function Question({ question, isBusy, onAnswer }: Props) {
  const { say, imports } = useText()
  const { asks, takes, answers } = question
  const id = useId()
  const words = say(asks)
  if (takes === 'several') return <Boxes {...{ question, isBusy, onAnswer }} label={words} />
  // The likeliest kinds of file stand first, and each says what it lacks: a list would hide that.
  const isRanked = asks.code === 'ask-format'
  if (takes === 'one' && answers.length > mostButtons && !isRanked)
    return <Listed {...{ question, isBusy, onAnswer }} label={words} />
  return (
    <fieldset className={style.question} aria-describedby={id}>
      <legend>{words}</legend>
      <Standing question={question} id={id} />
      {takes === 'one' ? null : takes === 'place' ? (
        <WrittenPlace {...{ question, isBusy, onAnswer }} />
      ) : (
        <Written {...{ question, isBusy, onAnswer }} />
      )}
      {isRanked ? (
        <>
          <Buttons
            {...{ question, isBusy, onAnswer }}
            shown={[...answers.slice(0, mostLikely), ...answers.slice(-1)]}
          />
          <details className={style.others}>
            <summary>{imports.questions.otherKinds}</summary>
            <Buttons {...{ question, isBusy, onAnswer }} shown={answers.slice(mostLikely, -1)} />
          </details>
        </>
      ) : (
        <Buttons {...{ question, isBusy, onAnswer }} shown={answers} />
      )}
    </fieldset>
  )
}

function Buttons({ question, isBusy, onAnswer, shown }: Props & { shown: readonly ImportChoice[] }) {
  const { say } = useText()
  if (shown.length === 0) return null
  return (
    <div className={style.answers}>
      {shown.map((answer) => (
        <Button
          key={JSON.stringify(answer.map)}
          className={style.answer ?? ''}
          aria-pressed={isGiven(question, answer)}
          isDisabled={isBusy}
          onPress={() => onAnswer(answer.map)}
        >
          <span>{say(answer.says)}</span>
          {answer.glimpse === null ? null : (
            <bdi className={style.glimpse} dir="auto">
              {answer.glimpse}
            </bdi>
          )}
        </Button>
      ))}
    </div>
  )
}

function Standing({ question, id }: { question: ImportQuestion; id: string }) {
  const { because } = useText().imports.questions
  const isOfPlace = ['ask-place', 'ask-proof'].includes(question.asks.code)
  return (
    <p id={id} className={style.standing}>
      {question.given === null
        ? because.open
        : because[isOfPlace && question.given.because === 'assumed' ? 'untold' : question.given.because]}
    </p>
  )
}

type Labelled = Props & { label: string }

function Written({ question: { takes, key, given }, isBusy, onAnswer }: Props) {
  const { questions: words } = useText().imports
  const before = given?.map[key] ?? ''
  const [text, setText] = useState(before)
  return (
    <form
      className={style.written}
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer({ [key]: text.trim() })
      }}
    >
      <Field
        label={takes === 'day' ? words.day : takes === 'period' ? words.period : words.written}
        type={takes === 'day' ? 'date' : 'text'}
        value={text}
        onChange={setText}
        maxLength={80}
        isRequired
        {...(takes === 'period' ? { hint: words.periodHint } : {})}
      />
      <Button type="submit" isDisabled={isBusy || text.trim() === '' || text.trim() === before}>
        {words.take}
      </Button>
    </form>
  )
}

const idOf = ({ map }: ImportChoice): string => JSON.stringify(map)

function Listed({ question, onAnswer, isBusy, label }: Labelled) {
  const { say } = useText()
  const { answers } = question
  return (
    <Select
      label={label}
      value={answers.filter((answer) => isGiven(question, answer)).map(idOf)[0] ?? ''}
      choices={answers.map((answer) => ({ id: idOf(answer), label: say(answer.says) }))}
      isDisabled={isBusy}
      onChange={(chosen) => {
        const answer = answers.find((one) => idOf(one) === chosen)
        if (answer !== undefined) onAnswer(answer.map)
      }}
    />
  )
}

function Boxes({ question, onAnswer, label }: Labelled) {
  const { say, imports } = useText()
  const { key, answers } = question
  if (answers.length === 0) return null
  return (
    <CheckboxGroup
      label={label}
      value={answers.filter((answer) => isGiven(question, answer)).map((answer) => answer.map[key] ?? '')}
      choices={answers.map(({ map, says, rows }) => ({
        id: map[key] ?? '',
        label: say(says),
        ...(rows === null ? {} : { note: imports.questions.rows(rows) }),
      }))}
      onChange={(chosen) => onAnswer({ [key]: chosen.join('|') })}
    />
  )
}
