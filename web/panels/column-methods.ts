// Which method explains the figures of a column, for the heading's link; a column's id is the same in every table.
import type { MethodId } from '#api/contract/methods.ts'

export const columnMethods: Readonly<Record<string, MethodId>> = {
  incidents: 'rates',
  fatalities: 'rates',
  rate: 'rates',
  rateRange: 'rates',
  rateSmoothed: 'smoothing',
  exceedance: 'exceedance',
  sources: 'rates',
  perception: 'perception',
  range: 'perception',
  smoothed: 'smoothing',
  perceptionChange: 'change',
  n: 'perception',
  asked: 'coverage',
  status: 'suppression',
  grievance: 'grievances',
  change: 'change',
  interventions: 'interventions',
  openSites: 'point-clusters',
}
