/**
 * Published answer counts of a survey: how many people in each area gave each answer to one question. The question is the
 * name of its column. Which answers count is looked up in data/schema/answer-scales.ts; on an unknown scale each answer
 * becomes an indicator of its own, because nobody here may decide what it means.
 */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import { type Indicator, indicators } from '#data/schema/indicators.ts'
import type { WaveQuestion } from '#data/schema/perception.ts'
import { figureKey, type KnownFigure } from '../../batches/known-rows.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import { normaliseWord, slug } from '../../reading/words.ts'
import { type ImportFormat, portion, recognised, unlike } from '../format.ts'
import { isNonAnswer, looksLikeAnswers, scaleOf } from './answer-words.ts'
import { layOutAreas, valuesIn } from './area-layout.ts'
import { decidePeriod, lastDay, type Period } from './area-periods.ts'
import { keepAreaRows } from './area-portion.ts'
import { checkSums, readAreaRows } from './area-rows.ts'

export const answerCounts: ImportFormat = {
  id: 'answer-counts',
  label: 'Survey answer counts per area',
  sample: 'answer-counts_2024.csv',
  recognise(sample) {
    const layout = layOutAreas(sample)
    if (layout === null || layout.category === null) return unlike({ code: 'no-area-answer-number' })
    const answers = valuesIn(layout.table, layout.category)
    return looksLikeAnswers(answers) ? recognised(0.85) : unlike({ code: 'answers-of-no-scale' })
  },
  async *read(file, context) {
    const layout = layOutAreas(file.sample)
    if (layout === null || layout.category === null) return
    const { map } = file.sample
    const asOfWave = map.has('wave') ? new Map([...map, ['period', map.get('wave') ?? '']]) : map
    const period = decidePeriod(layout, { ...file.sample, map: asOfWave }, 'answers')
    if ('question' in period) {
      yield portion({ problems: [period.question] })
      return
    }
    const areas = await readAreaRows(file, layout, context, true)
    const answers = [
      ...new Set([...areas.rows, ...areas.wholes].flatMap(({ values }) => values.map(({ category }) => category))),
    ]
    const column = layout.table.header[layout.category] ?? 'question'
    const asked = indicatorsFor(map.get('indicator') ?? column, answers)
    const source = map.get('source') ?? file.sample.filename
    const waves = new Map<string, CellRow>()
    for (const { cells } of areas.rows) {
      const when = period.readPeriod(cells)
      if ('start' in when) waves.set(waveIdOf(when), waveOf(when, source, context.today))
    }
    // The subject of a figure names its wave only where the file has several.
    const subjectIn = (waveId: string, subject: string) => (waves.size > 1 ? `${waveId}|${subject}` : subject)
    const known = new Map<string, KnownFigure>()
    for (const waveId of waves.keys()) {
      for (const figure of (await context.known.figures('answer_count', waveId)).values()) {
        const subject = subjectIn(waveId, figure.subject)
        known.set(figureKey(figure.pcode, subject), { ...figure, subject })
      }
    }
    const kept = keepAreaRows(areas, context, known, 'respondents', ({ pcode, cells }, { category: answer, value }) => {
      if (answer === '') return { reason: { code: 'answer-missing' }, field: column }
      const when = period.readPeriod(cells)
      if ('reason' in when) return { reason: when.reason }
      if (when.start > context.today) return { reason: { code: 'date-to-come', day: when.start, readOn: null } }
      const waveId = waveIdOf(when)
      const rows = asked.map(({ id, counts }) => ({
        waveId,
        pcode,
        indicator: id,
        answer,
        counts: isNonAnswer(answer) ? null : counts.includes(answer),
        respondents: value,
      }))
      return { subject: subjectIn(waveId, [asked[0]?.id, answer].join('|')), rows }
    })
    const sums = checkSums(
      areas.rows,
      areas.wholes,
      ({ cells }, { category }) => {
        const when = period.readPeriod(cells)
        return `${category}|${'start' in when ? waveIdOf(when) : ''}`
      },
      context.country.pcode,
    )
    const worded = map.get(`wording.${column}`) ?? (/\s/.test(column) ? column : null)
    const telling = answers.filter((each) => each !== '' && !isNonAnswer(each))
    const scale = scaleOf(telling)?.answers.map(normaliseWord) ?? []
    const askedIn = (waveId: string, { id, counts, polarity }: Indicator): WaveQuestion => ({
      ...{ waveId, indicator: id, wording: worded, columnName: column, counts, polarity },
      answers: telling.toSorted(
        (one, other) => scale.indexOf(normaliseWord(one)) - scale.indexOf(normaliseWord(other)),
      ),
      isOrdered: scale.length > 0,
    })
    const imported = asked.filter(({ id }) => !indicators.some((known) => known.id === id))
    yield portion({
      ...kept,
      problems: [...kept.problems, ...sums.problems],
      rows:
        kept.kept.length === 0
          ? {}
          : {
              wave: [...waves.values()],
              answer_count: kept.kept,
              imported_indicator: imported.map(({ grievance: _, ...indicator }) => indicator),
              wave_question: [...waves.keys()].flatMap((waveId) => asked.map((one) => askedIn(waveId, one))),
            },
      mapping: { ...areas.mapping, [column]: 'answer' },
      notes: [
        ...areas.notes,
        ...kept.notes,
        ...(period.note === null ? [] : [period.note]),
        ...sums.notes,
        ...describe(asked, answers),
      ],
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

/** wave-2014, wave-2014-03, wave-2014-03..2014-05. */
function waveIdOf({ start, end }: Period): string {
  const [from, to] = [start.slice(0, 7), lastDay({ start, end }).slice(0, 7)]
  if (from.endsWith('-01') && to.endsWith('-12') && from.slice(0, 4) === to.slice(0, 4))
    return `wave-${from.slice(0, 4)}`
  return from === to ? `wave-${from}` : `wave-${from}..${to}`
}

function waveOf(period: Period, source: string, today: string): CellRow {
  const waveId = waveIdOf(period)
  const label = waveId.replace('wave-', 'Survey ').replace('..', ' to ')
  return { waveId, label, startedOn: period.start, endedOn: endOf(period, today), source }
}

/** Last day people can have been asked: the year may not be over. */
function endOf(period: Period, today: string): string {
  const last = lastDay(period)
  return period.start <= today && today < last ? today : last
}

function describe(asked: readonly Indicator[], answers: readonly string[]): ImportNote[] {
  const [only] = asked
  if (asked.length === 1 && only !== undefined)
    return [{ code: 'answers-that-count', indicator: only.label, answers: only.counts }]
  return [{ code: 'scale-not-known', answers: answers.length }]
}
