/** Who may see and do what, as one table. Everything that is allowed or withheld anywhere follows from here. */
import type { ActorRole } from '#api/contract/session.ts'

/** `seeImprecise`: figures too imprecise to show, with the verdict beside them. Withheld figures nobody sees. */
export type Permission =
  | 'seePositions'
  | 'seeImprecise'
  | 'calculate'
  | 'observe'
  | 'withdraw'
  | 'place'
  | 'import'
  | 'administer'

const granted: Record<ActorRole, readonly Permission[]> = {
  anonymous: [],
  planner: ['seePositions', 'calculate'],
  analyst: ['seePositions', 'seeImprecise', 'calculate', 'place'],
  'field-officer': ['seePositions', 'calculate', 'observe', 'withdraw'],
  steward: ['seePositions', 'seeImprecise', 'calculate', 'observe', 'withdraw', 'place', 'import', 'administer'],
}

export const may = (role: ActorRole, permission: Permission): boolean => granted[role].includes(permission)
