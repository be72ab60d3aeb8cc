/**
 * Tests that stand beside what they test and are run by `npm run test:long` alone: each opens dozens of instances, and what it looks
 * after seldom changes. A short sibling of each is run every time.
 */
export const byNight = [
  'tests/api/imports/{boundary-edition,conservation,corrections,gazetteer,own-exports,plans,sources,unpacking}.test.ts',
  'tests/api/imports/survey-{answers,corrections,repeats,routes}.test.ts',
  'tests/api/ogc/gdal.test.ts',
  'tests/cli/upgrade.test.ts',
  'tests/proofs/privacy/two-deliveries.test.ts',
  'tests/proofs/simulated-claims.test.ts',
]

/** Short every time; by everybody, through every question and on every size of screen by night, where `thorough` says so. */
export const walks = [
  'tests/proofs/places.test.ts',
  'tests/proofs/privacy/severe-kinds.test.ts',
  'tests/api/protection/fewest-respondents.test.ts',
  'tests/served/contract.test.ts',
  'tests/e2e/people.test.ts',
]

declare module 'vitest' {
  interface ProvidedContext {
    thorough: boolean
  }
}
