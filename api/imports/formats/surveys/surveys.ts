/** Surveys one person a row: exports of KoboToolbox and ODK Central, and tables of microdata. */

import type { UnreadFile } from '#api/contract/statements/import-recognition.ts'
import { indicators } from '#data/schema/indicators.ts'
import { scaleOf } from '../areas/answer-words.ts'
import { type ImportFormat, type Recognition, recognised, type Sample, unlike } from '../format.ts'
import { saysEventsHappened } from '../incidents/event-signs.ts'
import { wordedAs } from './questions.ts'
import { readSurvey } from './read-survey.ts'
import { respondentColumns } from './respondent-columns.ts'
import { isMachinery, routeOf, type SurveyRoute } from './survey-route.ts'

const survey = (
  id: string,
  label: string,
  sample: string,
  takes: UnreadFile,
  recognise: (sample: Sample) => Recognition,
): ImportFormat => ({ id, label, sample, takes, recognise, read: readSurvey })

const byRoute =
  (route: SurveyRoute) =>
  (sample: Sample): Recognition => {
    if (sample.table === null) return unlike({ code: 'no-table' })
    return routeOf(sample.table, sample.json) === route ? recognised(1) : unlike({ code: 'columns-of-another-kind' })
  }

export const kobo = survey('kobo', 'KoboToolbox survey', 'survey-kobo.csv', 'kobo', byRoute('kobo'))
export const odk = survey('odk', 'ODK Central survey', 'survey-odk.csv', 'odk', byRoute('odk'))

/** Fewest columns answered on a scale that is known here. */
const fewestQuestions = 2

export const microdata = survey(
  'survey-microdata',
  'Survey, one person a row',
  'survey-microdata.csv',
  'survey-rows',
  (sample) => {
    const { table, map } = sample
    if (table === null) return unlike({ code: 'no-table' })
    const { columns } = respondentColumns(table, map)
    const isPeople = [columns.sex, columns.age, columns.weight, columns.psu].filter((at) => at !== undefined).length
    const hasPlace = [columns.district, columns.districtCode, columns.lat, columns.position].some(
      (at) => at !== undefined,
    )
    if (columns.id === undefined || isPeople === 0 || !hasPlace) return unlike({ code: 'no-people-asked' })
    const taken = new Set(Object.values(columns))
    const questions = table.header.filter((name, at) => {
      if (taken.has(at) || isMachinery(name)) return false
      const answers = [...new Set(table.rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== ''))]
      // Of a few people all may say the same: then the question must be one of ours.
      return (answers.length > 1 || wordedAs({ name }, indicators) !== undefined) && scaleOf(answers) !== null
    })
    const asked = [...map.keys()].filter((key) => /^(indicator|counts)\./.test(key)).length
    if (questions.length + asked < fewestQuestions) return unlike({ code: 'answers-of-no-scale' })
    return saysEventsHappened(table, {}) && questions.length < fewestQuestions
      ? unlike({ code: 'rows-are-events' })
      : recognised(0.8)
  },
)
