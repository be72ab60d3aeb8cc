/**
 * The application as it was built, which is what people run. Tests that ask through the front door take it from here and never
 * from the sources: what a bundle puts in another order, or leaves out, fails a test. Typed by the sources it was built from.
 */
const from = (entry: string): string => new URL(`../../dist/server/${entry}.js`, import.meta.url).href

export const { createApp }: typeof import('#api/app.ts') = await import(from('app'))
export const { openInstance }: typeof import('#api/open-instance.ts') = await import(from('open-instance'))
export const { calculate }: typeof import('#api/workers/calculate.ts') = await import(from('calculate'))
export const { watch }: typeof import('#api/watch.ts') = await import(from('watch'))
export const { listen, controlSocketOf }: typeof import('#api/listen.ts') = await import(from('listen'))
export type Listening = import('#api/listen.ts').Listening
