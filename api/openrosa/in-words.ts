/** The languages our own form speaks, the first one first: those of web/text. What it asks is in form/own-form.ts. */
import { type XformWords, xform } from '#web/text/en/xform.ts'

export type { XformWords }
export const formLanguages: readonly XformWords[] = [xform]
