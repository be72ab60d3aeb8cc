/** The only place that asks the computer for the time. Everything else is handed a clock, so that tests can hold one still. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
