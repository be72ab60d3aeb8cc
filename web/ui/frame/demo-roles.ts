// As whom the demonstration may be looked around: as a steward only in a browser that opened the link printed at the start.
import { type ActorRole, actorRoles, type Session } from '#api/contract/session.ts'

export const rolesToLookAs = ({ demoSteward }: Pick<Session, 'demoSteward'>): ActorRole[] =>
  actorRoles.filter((role) => role !== 'steward' || demoSteward)
