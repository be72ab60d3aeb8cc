/** Who may see and do what, as one table. Everything that is allowed or withheld anywhere follows from here. */
import type { ActorRole } from '#api/contract/session.ts'

/**
 * `seeImprecise`: figures too imprecise to show, with the verdict beside them. Withheld figures nobody sees. `plan`: make and change
 * commitments. `hear`: write down what a community said of them, and what a workshop came to: whoever goes there may. `decide`: to
 * agree, for everybody, how work will be judged. `review`: say how far what the field sends is believed. `setAlerts`: say what is watched, and who is written to.
 */
export type Permission =
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

const granted: Record<ActorRole, readonly Permission[]> = {
  anonymous: [],
  planner: ['seePositions', 'calculate', 'decide', 'plan', 'hear', 'seeAlerts', 'setAlerts'],
  analyst: ['seePositions', 'seeImprecise', 'calculate', 'place', 'seeAlerts'],
  'field-officer': ['seePositions', 'calculate', 'observe', 'withdraw', 'hear', 'seeAlerts'],
  steward: [
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
  ],
}

export const may = (role: ActorRole, permission: Permission): boolean => granted[role].includes(permission)
