/** A place as an area of analysis: itself, and the districts whose respondents speak for it. */
export type Area = { pcode: string; districts: readonly string[] }
