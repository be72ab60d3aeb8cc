// The browser's clock and its chance: their one home. Both are passed in, so that what depends on them can be tested.
export const browserClock = { now: (): Date => new Date() }
export type BrowserClock = typeof browserClock
export const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms))
/** From 0 to 1. */
export const chance = (): number => Math.random()
