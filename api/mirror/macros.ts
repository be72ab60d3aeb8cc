/** The rules every question stands on, data/schema/*-macros.sql, each after those it uses. */
import { sqlFile } from './sql-file.ts'

export const macroFiles = [
  'place-macros',
  'protection-macros',
  'macros',
  'survey-macros',
  'field-macros',
  'review-macros',
  'plan-macros',
  'weekly-macros',
  'record-macros',
  'door-macros',
] as const

export const macrosSql = macroFiles.map((name) => sqlFile(`../data/schema/${name}.sql`)).join('\n')
