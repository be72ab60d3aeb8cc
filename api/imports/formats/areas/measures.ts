/** Whether a measure is an index or a rate rather than a count: such a number may have decimals, and is never summed. */
export const isIndex = (measure: string): boolean =>
  /index|rate\b|ratio|percent|share|average|mean|median|per ?1/i.test(measure)
