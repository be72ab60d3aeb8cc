// A moment as the phone's owner would say it: day and time on the phone's own clock.
const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
export const formatMoment = (instant: string): string => moment.format(new Date(instant))

const withYear = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
/** The same where a clock may have been years off. */
export const formatWholeMoment = (instant: string): string => withYear.format(new Date(instant))
