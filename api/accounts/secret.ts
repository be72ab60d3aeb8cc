/** Secrets of ours: 256 random bits, told once, kept as their SHA-256. There is nothing to guess, so a fast hash is enough. */
import { createHash, randomBytes } from 'node:crypto'

export const newSecret = (): string => randomBytes(32).toString('base64url')
export const sha256Of = (secret: string): string => createHash('sha256').update(secret).digest('hex')
