/** What a survey publishes that gives no single answer out: how many people of each district gave which. */
import type { AnswerCount } from '#data/schema/perception.ts'
import type { WaveRows } from './perceptions.ts'

const asPublished = { true: 'Upper half of the scale', false: 'Lower half of the scale', null: "Don't know" } as const

export function countAnswers({ respondents, answers }: Pick<WaveRows, 'respondents' | 'answers'>): AnswerCount[] {
  const pcodeOf = new Map(
    respondents.flatMap(({ respondentId, pcode, askedAs }) =>
      askedAs === 'community' ? [[respondentId, pcode] as const] : [],
    ),
  )
  const counted = new Map<string, AnswerCount>()
  for (const { waveId, respondentId, indicator, counts } of answers) {
    const pcode = pcodeOf.get(respondentId)
    if (pcode === undefined) continue
    const key = `${pcode} ${indicator} ${counts}`
    const row = counted.get(key) ?? {
      waveId,
      pcode,
      indicator,
      answer: asPublished[`${counts}`],
      counts,
      respondents: 0,
    }
    row.respondents += 1
    counted.set(key, row)
  }
  return [...counted.values()]
}
