/**
 * Texts that a spreadsheet would run as a formula are written with an apostrophe before them, by us and by others, and read without it:
 * what comes back is what was meant. Numbers written as text stay as they are.
 */

/** A spreadsheet passes over quotation marks that a badly read file left before a formula. */
const startsFormula = /^['"]*[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?\d+(\.\d+)?$/
const apostrophe = "'"

export const formulaSafe = (text: string): string =>
  startsFormula.test(text) && !plainNumber.test(text) ? apostrophe + text : text

/** The text that was meant, from the one found. */
export const asMeant = (found: string): string =>
  found.startsWith(apostrophe) && startsFormula.test(found.slice(1)) ? found.slice(1) : found
