/** The languages our own form speaks, the first one first: those of web/text. What it asks is in form/own-form.ts. */
import { type XformWords, xform } from '#web/text/en/xform.ts'

export type { XformWords }
/** What a phone is told when its record is kept. */
export const { sent } = xform
export const formLanguages: readonly XformWords[] = [xform]
