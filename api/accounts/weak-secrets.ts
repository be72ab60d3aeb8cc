/**
 * Words that are tried first: published defaults, what stands in examples and manuals, what is typed along a keyboard. A secret of
 * this machine's or a password that is one of them, with anything hung on, is none.
 */
const published = [
  'changeme',
  'changethis',
  'changeit',
  'replaceme',
  'pleasechange',
  'yoursecret',
  'yourpassword',
  'yourclientsecret',
  'mysecret',
  'supersecret',
  'topsecret',
  'secretkey',
  'secret',
  'clientsecret',
  'password',
  'passw0rd',
  'passphrase',
  'default',
  'example',
  'placeholder',
  'insecure',
  'keyboardcat',
  'correcthorsebatterystaple',
  'letmein',
  'welcome',
  'iloveyou',
  'administrator',
  'admin',
  'steward',
  'upstream',
  'qwertyuiop',
  'qwerty',
  'azerty',
  'asdfghjkl',
  '1q2w3e4r',
  'abcdefgh',
  'test',
  'todo',
]
/** A word this long is no guess any more once so many others stand beside it. */
const besideWords = 10
/** Fewer than this many different characters is a pattern. */
const fewestDifferent = 6

/** Example: `Change-Me_2024!` is weak; `unripe-kettle-harbour-9` is not. */
export function isWeakSecret(secret: string): boolean {
  const plain = secret
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  if (new Set(plain).size < fewestDifferent || isRun(plain)) return true
  const left = published.reduce((rest, word) => rest.replaceAll(word, ''), plain)
  return left.length < plain.length && left.replace(/\d/g, '').length < besideWords
}

/** Each character one step on from the last, most of the way: 0123456789abcdef, zyxwvut. */
function isRun(plain: string): boolean {
  const codes = [...plain].map((character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, i) => Math.abs(code - (codes[i] ?? 0)))
  return steps.length > 0 && steps.filter((step) => step <= 1).length >= 0.8 * steps.length
}
