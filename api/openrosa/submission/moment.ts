/**
 * When an answer says something was: as an instant with its offset. Offsets are written as hours alone, without a colon or not at all
 * by one client or another; without one it is taken as UTC, a day alone as its noon, so that the day stays the one that was written.
 */
const written = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/

/** Null where it is no date and no time. */
export function readMoment(text: string): string | null {
  const [, day, minute = '12:00', second = ':00', fraction = '', offset = 'Z'] = written.exec(text.trim()) ?? []
  if (day === undefined) return null
  const [hours, minutes = '00'] = [offset.slice(0, 3), offset.slice(3).replace(':', '') || undefined]
  const moment = `${day}T${minute}${second}${fraction}${offset === 'Z' ? offset : `${hours}:${minutes}`}`
  return Number.isNaN(Date.parse(moment)) ? null : moment
}
