/** Surveys one person a row: exports of KoboToolbox and ODK Central, and tables of microdata. */

import type { UnreadFile } from '#api/contract/statements/import-recognition.ts'
import { type ImportFormat, type Recognition, recognised, type Sample, unlike } from '../format.ts'
import { saysEventsHappened } from '../incidents/event-signs.ts'
import { layOutLong, longColumns, questionsAsked } from './long-answers.ts'
import { questionColumns } from './question-columns.ts'
import { readSurvey } from './read-survey.ts'
import { layOutRepeats } from './repeats.ts'
import { respondentColumns } from './respondent-columns.ts'
import { routeOf, type SurveyRoute } from './survey-route.ts'

const survey = (
  id: string,
  label: string,
  sample: string,
  takes: UnreadFile,
  recognise: (sample: Sample) => Recognition,
  layOut: ImportFormat['layOut'],
): ImportFormat => ({ id, label, sample, takes, recognise, layOut, read: readSurvey })

const byRoute =
  (route: SurveyRoute) =>
  (sample: Sample): Recognition => {
    if (sample.table === null) return unlike({ code: 'no-table' })
    return routeOf(sample.table, sample.json) === route ? recognised(1) : unlike({ code: 'columns-of-another-kind' })
  }

export const kobo = survey('kobo', 'KoboToolbox survey', 'survey-kobo.csv', 'kobo', byRoute('kobo'), layOutRepeats)
export const odk = survey('odk', 'ODK Central survey', 'survey-odk.csv', 'odk', byRoute('odk'), layOutRepeats)

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
    const long = longColumns(table, map)
    const questions = long === null ? questionColumns(table, map) : questionsAsked(table, long)
    const asked = [...map.keys()].filter((key) => /^(indicator|counts)\./.test(key)).length
    if (questions.length + asked < fewestQuestions) return unlike({ code: 'answers-of-no-scale' })
    return saysEventsHappened(table, {}) && questions.length < fewestQuestions
      ? unlike({ code: 'rows-are-events' })
      : recognised(0.8)
  },
  layOutLong,
)
