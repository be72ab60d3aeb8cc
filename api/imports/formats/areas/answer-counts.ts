/**
 * Published answer counts of a survey: how many people in each area gave each answer to one question. The question is the
 * name of its column. Which answers count is looked up in data/schema/answer-scales.ts; on an unknown scale each answer
 * becomes an indicator of its own, because nobody here may decide what it means.
 */
import { type Indicator, indicators } from '#data/schema/indicators.ts'
import { yearInName } from '../../batches/source-name.ts'
import { normaliseWord, slug } from '../../reading/words.ts'
import { fileProblem, type ImportFormat, portion, type Sample } from '../format.ts'
import { isNonAnswer, looksLikeAnswers, scaleOf } from './answer-words.ts'
import { layOutAreas, valuesIn } from './area-layout.ts'
import { lastDay, type Period } from './area-periods.ts'
import { keepAreaRows } from './area-portion.ts'
import { checkSums, readAreaRows } from './area-rows.ts'

export const answerCounts: ImportFormat = {
  id: 'answer-counts',
  label: 'Survey answer counts per area',
  sample: 'answer-counts.csv',
  recognise(sample) {
    const layout = layOutAreas(sample)
    if (layout === null || layout.category === null)
      return { score: 0, reason: 'it has no area, answer and number a row' }
    const answers = valuesIn(layout.table, layout.category)
    if (!looksLikeAnswers(answers)) return { score: 0, reason: 'its categories are no answers of a known scale' }
    return { score: 0.85, reason: 'it counts answers per area' }
  },
  async *read(file, context) {
    const layout = layOutAreas(file.sample)
    if (layout === null || layout.category === null) return
    const { period, warning } = waveOf(file.sample, context.today)
    const waveId = `wave-${period.start.slice(0, 4)}`
    const known = await context.known.figures('answer_count', waveId)
    const areas = await readAreaRows(file, layout, context, true)
    const answers = [
      ...new Set([...areas.rows, ...areas.wholes].flatMap(({ values }) => values.map(({ category }) => category))),
    ]
    const column = layout.table.header[layout.category] ?? 'question'
    const asked = indicatorsFor(file.sample.map.get('indicator') ?? column, answers)
    const kept = keepAreaRows(areas, context, known, 'respondents', ({ pcode }, { category: answer, value }) => {
      if (answer === '') return { reason: 'the answer is missing', field: column }
      const rows = asked.map(({ id, counts }) => ({
        waveId,
        pcode,
        indicator: id,
        answer,
        counts: isNonAnswer(answer) ? null : counts.includes(answer),
        respondents: value,
      }))
      return { subject: [asked[0]?.id, answer].join('|'), rows }
    })
    const sums = checkSums(areas.rows, areas.wholes, (_, { category }) => category, context.country.pcode)
    const source = file.sample.map.get('source') ?? file.sample.filename
    const wave = {
      waveId,
      label: waveId.replace('wave-', 'Survey '),
      startedOn: period.start,
      endedOn: endOf(period, context.today),
      source,
    }
    const imported = asked.filter(({ id }) => !indicators.some((known) => known.id === id))
    const asking = file.sample.map.get('wave') ?? 'YEAR'
    yield portion({
      ...kept,
      problems: [
        ...kept.problems,
        ...sums.problems,
        ...(warning === null
          ? []
          : [{ ...fileProblem(warning, null, `say it: --map wave=${asking}`), severity: 'warning' as const }]),
      ],
      rows:
        kept.kept.length === 0
          ? {}
          : {
              wave: [wave],
              answer_count: kept.kept,
              imported_indicator: imported.map(({ grievance: _, ...indicator }) => indicator),
            },
      mapping: { ...areas.mapping, [column]: 'answer' },
      notes: [...areas.notes, ...kept.notes, ...sums.notes, ...describe(asked, answers)],
    })
  },
}

function indicatorsFor(question: string, answers: readonly string[]): Indicator[] {
  const known = indicators.find(({ id }) => id === slug(question))
  const words = question.replaceAll(/[_-]+/g, ' ').trim()
  const label = words.charAt(0).toUpperCase() + words.slice(1)
  const scale = scaleOf(answers)
  const matching = (words: readonly string[]): string[] =>
    answers.filter((answer) => words.some((word) => normaliseWord(word) === normaliseWord(answer)))
  if (known !== undefined) return [{ ...known, counts: matching(known.counts) }]
  const id = normaliseWord(question).replaceAll(' ', '_')
  const base = { question: label, askedOf: 'community' as const, grievance: null }
  if (scale !== null) {
    const subject = words.replace(/^corruption /, '')
    const { polarity, theme, phrase } = scale
    return [
      { ...base, id, label, phrase: phrase.replace('…', subject), theme, polarity, counts: matching(scale.counts) },
    ]
  }
  return answers
    .filter((answer) => !isNonAnswer(answer))
    .map((answer) => ({
      ...base,
      id: `${id}.${slug(answer)}`,
      label: `${label}: ${answer}`,
      phrase: `answer "${answer}"`,
      theme: 'governance' as const,
      polarity: 'high-is-bad' as const,
      counts: [answer],
    }))
}

/** When people were asked: as told, else as the file's name says, else this year, which is only a stand-in. */
function waveOf(sample: Sample, today: string): { period: Period; warning: string | null } {
  const told = /(19|20)\d\d/.exec(sample.map.get('wave') ?? sample.map.get('year') ?? '')?.[0]
  const year = told === undefined ? yearInName(sample.filename) : Number(told)
  const wave = year ?? Number(today.slice(0, 4))
  const warning =
    year === null ? `Nothing says when people were asked; ${wave}, the year of the import, stands in.` : null
  return { period: { start: `${wave}-01-01`, end: `${wave + 1}-01-01` }, warning }
}

/** Last day people can have been asked: the year may not be over. */
function endOf(period: Period, today: string): string {
  const last = lastDay(period)
  return period.start <= today && today < last ? today : last
}

function describe(asked: readonly Indicator[], answers: readonly string[]): string[] {
  const [only] = asked
  if (asked.length === 1 && only !== undefined)
    return [`"${only.label}": the answers that count are ${only.counts.join(', ')}.`]
  return [`The scale of these ${answers.length} answers is not known here: each answer is an indicator of its own.`]
}
