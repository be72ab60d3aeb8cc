/** The codebook as questions: for each column answered with a choice, what it measures, which answers count, and what many mean. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import { choice, given } from '../../questions/question.ts'
import { normaliseWord } from '../../reading/words.ts'
import { isNonAnswer } from '../areas/answer-words.ts'
import type { Heard } from './answers-heard.ts'
import { answer, type Codebook, mostAnswers, type Question } from './questions.ts'

export function askCodebook(
  heard: readonly Heard[],
  { questions }: Pick<Codebook, 'questions'>,
  map: ReadonlyMap<string, string>,
  known: readonly Indicator[],
): ImportQuestion[] {
  return heard
    .filter(({ answers }) => answers.length > 0 && answers.length <= mostAnswers)
    .flatMap((each) =>
      askColumn(
        each,
        questions.find(({ column }) => column === each.column),
        map,
        known,
      ),
    )
}

function askColumn(
  heard: Heard,
  taken: Question | undefined,
  map: ReadonlyMap<string, string>,
  known: readonly Indicator[],
): ImportQuestion[] {
  const { header: column, name: question, answers, times } = heard
  const keyOf = (what: string): string =>
    map.has(`${what}.${heard.name}`) ? `${what}.${heard.name}` : `${what}.${column}`
  const [indicator, counts, missing, polarity, wording] = [
    ...['indicator', 'counts', 'missing', 'polarity', 'wording'].map(keyOf),
  ]
  const one = (key = '', value = ''): Record<string, string> => ({ [key]: value })
  const toggles = (key = '') =>
    answers
      .filter((said) => !said.includes('|'))
      .map((said) => choice(one(key, said), { code: 'as-written', text: said }, { rows: times.get(said) ?? null }))
  const own =
    taken === undefined || taken.isOurs ? ownId(answer(map, 'indicator', heard), known, question) : taken.indicator.id
  const asked: ImportQuestion[] = [
    {
      ...{ asks: { code: 'ask-indicator', question }, column, takes: 'one', key: indicator ?? '' },
      answers: [
        choice(one(indicator, 'none'), { code: 'answer-leave-out' }),
        choice(one(indicator, own), { code: 'answer-new-indicator' }),
        ...known.map(({ id, label }) => choice(one(indicator, id), { code: 'answer-indicator', id, label })),
      ],
      given: given(map, [indicator ?? ''], one(indicator, taken?.indicator.id ?? 'none')),
    },
    {
      ...{ asks: { code: 'ask-answers-that-count', question }, column, takes: 'several', key: counts ?? '' },
      answers: toggles(counts),
      given: given(
        map,
        [counts ?? ''],
        one(counts, (taken?.indicator.counts ?? []).filter((said) => answers.includes(said)).join('|')),
      ),
    },
    {
      ...{ asks: { code: 'ask-answers-missing', question }, column, takes: 'several', key: missing ?? '' },
      answers: toggles(missing).filter(({ says }) => says.code === 'as-written' && !isNonAnswer(says.text)),
      given: given(map, [missing ?? ''], one(missing, (taken?.guessed.missing ?? []).join('|'))),
    },
  ]
  if (taken !== undefined)
    asked.push({
      ...{ asks: { code: 'ask-wording', question }, column, takes: 'name', key: wording ?? '', answers: [] },
      given: given(map, [wording ?? ''], one(wording, taken.wording ?? '')),
    })
  // What is known here already is good or bad news whatever a file says.
  if (taken === undefined || !taken.isOurs)
    asked.push({
      ...{ asks: { code: 'ask-polarity', question }, column, takes: 'one', key: polarity ?? '' },
      answers: [
        choice(one(polarity, 'high-is-good'), { code: 'answer-good-news' }),
        choice(one(polarity, 'high-is-bad'), { code: 'answer-bad-news' }),
      ],
      given: given(map, [polarity ?? ''], one(polarity, taken?.indicator.polarity ?? 'high-is-good')),
    })
  return asked
}

/** What an indicator of the file's own would be called. */
const ownId = (named: string | undefined, known: readonly Indicator[], question: string): string =>
  named !== undefined && named !== 'none' && !known.some(({ id }) => id === named)
    ? named
    : normaliseWord(question.replaceAll(/[_-]+/g, ' ')).replaceAll(' ', '_')
