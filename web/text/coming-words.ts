// The words of the page, of which those the map does not open with may still be on their way: on a slow line they would keep
// the first figures waiting. What is drawn before its words have come waits for them, as for any part of the page (React's Suspense).
import { firstWords } from './first-words.ts'
import type { Text } from './use-text.tsx'

let whole: Text | undefined
let failure: unknown
let coming: Promise<void> | undefined

/** Has the rest of the words come; whoever needs one of them asks by itself. */
export function fetchWords(): Promise<void> {
  coming ??= import('./en.ts').then(
    ({ en }) => {
      whole = en
    },
    (error: unknown) => {
      failure = error
    },
  )
  return coming
}

function wholeWords(): Text {
  if (whole !== undefined) return whole
  if (failure === undefined) throw fetchWords()
  const told = failure
  // Said once: whoever tries again asks for them again.
  failure = undefined
  coming = undefined
  throw told
}

const say: Text['say'] = (statement) => wholeWords().say(statement)

export const comingWords = new Proxy<Text>(Object.assign(Object.create(null), firstWords, { say }), {
  get: (here, name, asked) => (name in here ? Reflect.get(here, name, asked) : Reflect.get(wholeWords(), name)),
})
