// How a forecast of others is said: its issue, and a value with its unit. The same words on the map, in the legend and in the panel.
import type { ForecastVintage } from '#api/contract/external-forecasts.ts'
import type { ForecastUnit } from '#data/schema/external-forecast.ts'
import { formatDate, formatMonth, formatPercent, formatRate, saidRate, saidShare } from './format.ts'
import type { Text } from './use-text.tsx'

type Issue = Pick<ForecastVintage, 'vintage' | 'issuedOn' | 'dataUntil'>
const parts = ({ vintage, issuedOn, dataUntil }: Issue) =>
  [
    vintage,
    issuedOn === null ? null : formatDate(issuedOn),
    dataUntil === null ? null : formatMonth(dataUntil),
  ] as const

export const sayingIssue = (issue: Issue, { expected }: Text): string => expected.issued(...parts(issue))
export const sayingIssueShort = (issue: Issue, { expected }: Text): string => expected.issueShort(...parts(issue))

/** A share under a hundredth but not none is no 0 %. */
export const forecastNumber = (value: number, unit: ForecastUnit): string =>
  unit !== 'probability'
    ? formatRate(value)
    : value > 0 && value < 0.01
      ? formatRate(value * 100)
      : formatPercent(value)
export const saidForecast = (unit: ForecastUnit) => (unit === 'probability' ? saidProbability : saidRate)
const saidProbability = (value: number): number => (value < 0.01 ? saidRate(value * 100) / 100 : saidShare(value))

export const sayingExpected = (value: number, unit: ForecastUnit, { expected }: Text): string =>
  expected.units[unit](forecastNumber(value, unit))
