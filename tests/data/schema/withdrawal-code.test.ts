/** A code written on a scrap of paper is the same code when it is typed again. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { inGroups, readWithdrawalCode, withdrawalCodeOf } from '#data/schema/withdrawal-code.ts'

const code = '7ZQ4M0A1BCDE2FGHJK3N'

test('a code is 20 characters of chance, five bits of each byte', () => {
  const made = withdrawalCodeOf(Uint8Array.from({ length: 20 }, (_, at) => at * 13))
  expect(made).toBe('0DT7M1EV8N2FW9P3GXAQ')
  expect(withdrawalCodeOf(Uint8Array.from({ length: 20 }, () => 255))).toBe('Z'.repeat(20))
  expect(readWithdrawalCode(made)).toBe(made)
})

test('it is shown in four groups of five, and read however it is typed', () => {
  expect(inGroups(code)).toBe('7ZQ4M-0A1BC-DE2FG-HJK3N')
  for (const typed of [code, inGroups(code), '7zq4m oaibc de2fg hjk3n', ' 7ZQ4M–0AlBC DE2FG_HJK3N\n'])
    expect(readWithdrawalCode(typed)).toBe(code)
})

test('what can be no code is none: too short, too long, or with a letter that codes do not have', () => {
  for (const typed of ['', code.slice(1), `${code}0`, code.replace('Z', 'U'), code.replace('Z', 'Ü'), '٧'.repeat(20)])
    expect(readWithdrawalCode(typed)).toBeNull()
})

test('what is kept of it is its SHA-256', () => {
  expect(
    createHash('sha256')
      .update(readWithdrawalCode(inGroups(code)) ?? '')
      .digest('hex'),
  ).toBe('f31a9856994562235976475e5025778e7df7061bb65b62e85ce7f5a06e71cebe')
})
