/**
 * The code with which a reporter may take a report back without an account: made on the phone, written down by hand, typed by anybody.
 * What is sent and kept is the SHA-256 of the 20 characters, in hexadecimal; the code itself never leaves the phone.
 */

/** Crockford's base 32: no I, L, O or U, which are misread. Each character says five bits, so a code is 100 of chance. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const withdrawalCodeLength = 20
const groupLength = 5

/** Of as many random bytes as it has characters; five bits of each are used. */
export const withdrawalCodeOf = (random: Uint8Array): string =>
  Array.from(random.subarray(0, withdrawalCodeLength), (byte) => alphabet[byte & 31]).join('')

/** 7ZQ4M0A1BCDE2FGHJK3N → 7ZQ4M-0A1BC-DE2FG-HJK3N, as it is shown and written down. */
export const inGroups = (code: string): string => (code.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join('-')

/**
 * The 20 characters that are hashed, of what somebody typed: in any case, with or without hyphens and spaces, I and L read as 1, O as 0.
 * Null where it can be no code.
 */
export function readWithdrawalCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  return code.length === withdrawalCodeLength && [...code].every((one) => alphabet.includes(one)) ? code : null
}
