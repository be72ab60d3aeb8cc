// Makes the code with which a report can be taken back. It stays on this phone; what is sent is its hash.
import { withdrawalCodeLength, withdrawalCodeOf } from '#data/schema/withdrawal-code.ts'
import { sha256Of } from './enclose.ts'

export const newWithdrawalCode = (): string =>
  withdrawalCodeOf(crypto.getRandomValues(new Uint8Array(withdrawalCodeLength)))

export const withdrawalHash = (code: string): string =>
  sha256Of(Uint8Array.from(code, (letter) => letter.charCodeAt(0)).buffer)
