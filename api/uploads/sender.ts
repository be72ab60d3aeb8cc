/** Whose uploads these are, as a folder's name that tells nobody who it is. */
import { createHash } from 'node:crypto'
import type { Actor } from '#api/protection/actor.ts'

export const senderOf = ({ name }: Pick<Actor, 'name'>): string =>
  createHash('sha256').update(`sender ${name}`).digest('hex').slice(0, 32)
