// What every language says of a method.
export type MethodWords = {
  title: string
  meaning: string
  /** What is decided by choice, not by a formula. */
  rules?: readonly string[]
  caveats: readonly string[]
}
