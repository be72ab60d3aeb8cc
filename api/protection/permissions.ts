/** Who may see and do what, as one table. Everything that is allowed or withheld anywhere follows from here. */
import type { ActorRole } from '#api/contract/session.ts'
import { type Actor, reachesAll } from './actor.ts'

/**
 * `seeImprecise`: figures too imprecise to show, with the verdict beside them. Withheld figures nobody sees. `plan`: make and change
 * commitments. `hear`: write down what a community said of them, and what a workshop came to: whoever goes there may. `decide`: to
 * agree, for everybody, how work will be judged. `review`: say how far what the field sends is believed. `setAlerts`: say what is watched, and who is written to. `invite`: look after people
 * within one's own area and ceiling.
 */
export type Permission =
  | 'signedIn'
  | 'seePositions'
  | 'seeImprecise'
  | 'calculate'
  | 'decide'
  | 'observe'
  | 'withdraw'
  | 'place'
  | 'review'
  | 'plan'
  | 'hear'
  | 'seeAlerts'
  | 'setAlerts'
  | 'import'
  | 'administer'
  | 'invite'

const granted: Record<ActorRole, readonly Permission[]> = {
  anonymous: [],
  planner: ['signedIn', 'seePositions', 'calculate', 'decide', 'plan', 'hear', 'seeAlerts', 'setAlerts'],
  analyst: ['signedIn', 'seePositions', 'seeImprecise', 'calculate', 'place', 'seeAlerts'],
  'field-officer': ['signedIn', 'seePositions', 'calculate', 'observe', 'withdraw', 'hear', 'seeAlerts'],
  steward: [
    'signedIn',
    'seePositions',
    'seeImprecise',
    'calculate',
    'decide',
    'observe',
    'withdraw',
    'place',
    'review',
    'plan',
    'hear',
    'seeAlerts',
    'setAlerts',
    'import',
    'administer',
    'invite',
  ],
}

export const may = (role: ActorRole, permission: Permission): boolean => granted[role].includes(permission)

/** What concerns the whole country and everything in it: the record, the tokens, files of any place. */
const forTheWhole: ReadonlySet<Permission> = new Set(['import', 'administer'])

/** Whether this actor may: their role must, and what concerns the whole takes a reach that has no limits. */
export const mayHere = (actor: Pick<Actor, 'role' | 'area' | 'ceiling'>, permission: Permission): boolean =>
  may(actor.role, permission) && (!forTheWhole.has(permission) || reachesAll(actor))
