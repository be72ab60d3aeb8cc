// How English joins, counts and capitalises.
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

export const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many)
/** "land", "land and water", "land, water and jobs" */
export const listed = (words: readonly string[]): string => list.format(words)
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
