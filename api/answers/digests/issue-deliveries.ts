/** To whom the letter that fell due goes: those who were on the digest then and are on it still. */
import type { DigestIssue } from '#api/queries/digest-issues.ts'
import { type Planned, plannedTo } from '../alerts/planned-deliveries.ts'
import { readersAt, type StandingDigest } from './standing.ts'

export const issueDeliveries = (standing: StandingDigest, { issueId, seq }: DigestIssue): Planned[] =>
  readersAt(standing, seq)
    .filter((address) => standing.digest.emails.includes(address))
    .map((address) => plannedTo(issueId, 'e-mail', address))
