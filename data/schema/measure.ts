/** What is counted per area and period by those who publish no records: crimes of a police report, protests of a year. */

/** Whether a measure is an index or a rate rather than a count: such a number may have decimals, and is never summed. */
export const isIndex = (measure: string): boolean =>
  /index|rate\b|ratio|percent|share|average|mean|median|per ?1/i.test(measure)

/** Two sources that publish a measure of one name are two measures: their counts are never added. */
export const measureId = (measure: string, source: string, isShared: boolean): string =>
  isShared ? `${measure} (${source})` : measure
