/** The questions about a file as the page asks them, each answer as the option that gives it. */
import type { ImportChoice, ImportQuestion } from '#api/contract/import-questions.ts'
import { sayInEnglish } from '#api/http/in-english.ts'
import { cli } from '#web/text/en/cli.ts'

/** A survey's known indicators are a list for the documentation, not for a terminal. */
const mostAnswers = 8

export function linesOfQuestions(questions: readonly ImportQuestion[]): string[] {
  const codebook = new Set(questions.filter(({ takes }) => takes === 'several').map(({ column }) => column))
  return questions.filter((question) => isWorthALine(question, codebook.has(question.column))).flatMap(linesOf)
}

/** Of a codebook, the columns that are left out; of the rest, what nobody answered. */
const isWorthALine = ({ asks, given, key }: ImportQuestion, isCodebook: boolean): boolean =>
  isCodebook ? asks.code === 'ask-answers-that-count' && (given?.map[key] ?? '') === '' : given?.because !== 'told'

function linesOf({ asks, takes, key, answers }: ImportQuestion): string[] {
  const asked = cli.import.question(sayInEnglish(asks))
  if (takes === 'several')
    return [asked, cli.import.answer(option({ [key]: answers.map(({ map }) => map[key] ?? '').join('|') }), null)]
  const written = takes === 'one' ? [] : [cli.import.answer(option({ [key]: cli.import.written[takes] }), null)]
  return [
    asked,
    ...written,
    ...answers.slice(0, mostAnswers).map((answer) => cli.import.answer(option(answer.map), said(answer))),
  ]
}

const said = ({ says, glimpse }: ImportChoice): string =>
  glimpse === null ? sayInEnglish(says) : `${sayInEnglish(says)}: ${glimpse}`

/** A comma inside a value is doubled, as `map` reads it. */
function option(map: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(map).map(([key, value]) => `${key}=${value.replaceAll(',', ',,')}`)
  const text = pairs.join(',')
  return `--map ${/[^\w=.,/-]/.test(text) ? `"${text}"` : text}`
}
