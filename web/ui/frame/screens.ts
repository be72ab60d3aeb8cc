// Every screen that can be gone to, in groups by what people do there. A new screen is a line here. What a role cannot use is not
// offered to it; where a role's work is, it lands.
import type { ActorRole, Session } from '#api/contract/session.ts'
import type { IconName } from '../icon.tsx'

export type ScreenName =
  | 'map'
  | 'upstream'
  | 'evaluation'
  | 'asked-and-got'
  | 'action-plan'
  | 'workshop'
  | 'compare'
  | 'balance'
  | 'places'
  | 'alerts'
  | 'brief'
  | 'story'
  | 'explore'
  | 'nation'
  | 'risk'
  | 'silence'
  | 'track-record'
  | 'methods'
  | 'field'
  | 'report'
  | 'weekly-line'
  | 'consultation'
  | 'outbox'
  | 'pack'
  | 'review'
  | 'import'
  | 'settle'
  | 'forms'
  | 'people'
  | 'tokens'
  | 'activity'
export type Screen = {
  to:
    | '/'
    | '/upstream'
    | '/did-it-work'
    | '/asked-and-got'
    | '/action-plan'
    | '/workshop'
    | '/compare'
    | '/balance'
    | '/places'
    | '/alerts'
    | '/brief'
    | '/story'
    | '/explore'
    | '/nation'
    | '/risk'
    | '/silence'
    | '/track-record'
    | '/methods'
    | '/field'
    | '/report'
    | '/weekly-line'
    | '/consultation'
    | '/outbox'
    | '/pack'
    | '/review'
    | '/import'
    | '/places-to-settle'
    | '/forms'
    | '/people'
    | '/tokens'
    | '/activity'
  name: ScreenName
  /** What one must be allowed to use it. */
  needs?: keyof Session['may']
}
export type ScreenGroup = {
  id: 'map' | 'act' | 'evidence' | 'field' | 'steward'
  icon: IconName
  screens: readonly Screen[]
}

const groups: readonly ScreenGroup[] = [
  { id: 'map', icon: 'map', screens: [{ to: '/', name: 'map' }] },
  {
    id: 'act',
    icon: 'act',
    screens: [
      { to: '/upstream', name: 'upstream' },
      { to: '/asked-and-got', name: 'asked-and-got' },
      { to: '/action-plan', name: 'action-plan' },
      { to: '/workshop', name: 'workshop', needs: 'hear' },
      { to: '/balance', name: 'balance' },
      { to: '/did-it-work', name: 'evaluation', needs: 'seePositions' },
      { to: '/alerts', name: 'alerts', needs: 'seeAlerts' },
      { to: '/brief', name: 'brief' },
      { to: '/story', name: 'story', needs: 'seePositions' },
    ],
  },
  {
    id: 'evidence',
    icon: 'evidence',
    screens: [
      { to: '/explore', name: 'explore' },
      { to: '/nation', name: 'nation' },
      { to: '/compare', name: 'compare' },
      { to: '/places', name: 'places', needs: 'seePositions' },
      { to: '/risk', name: 'risk' },
      { to: '/silence', name: 'silence' },
      { to: '/track-record', name: 'track-record' },
      { to: '/methods', name: 'methods' },
    ],
  },
  {
    id: 'field',
    icon: 'field',
    screens: [
      { to: '/field', name: 'field', needs: 'hear' },
      { to: '/report', name: 'report', needs: 'observe' },
      { to: '/weekly-line', name: 'weekly-line', needs: 'observe' },
      { to: '/consultation', name: 'consultation', needs: 'hear' },
      { to: '/outbox', name: 'outbox', needs: 'hear' },
      { to: '/pack', name: 'pack', needs: 'observe' },
    ],
  },
  {
    id: 'steward',
    icon: 'steward',
    screens: [
      { to: '/import', name: 'import', needs: 'import' },
      { to: '/review', name: 'review', needs: 'review' },
      { to: '/places-to-settle', name: 'settle', needs: 'import' },
      { to: '/forms', name: 'forms', needs: 'import' },
      { to: '/people', name: 'people', needs: 'invite' },
      { to: '/tokens', name: 'tokens', needs: 'administer' },
      { to: '/activity', name: 'activity', needs: 'administer' },
    ],
  },
]

const landings: Record<ActorRole, Screen['to']> = {
  anonymous: '/',
  planner: '/',
  analyst: '/explore',
  'field-officer': '/field',
  steward: '/import',
}
export const landingOf = (role: ActorRole): Screen['to'] => landings[role]

/**
 * Until the server has said who asks, or when it cannot be reached, everything is offered: a report can be written without it, and
 * also by an officer whose sign-in has ended.
 */
export const screensFor = (session: Session | undefined): ScreenGroup[] =>
  groups.flatMap((group) => {
    const screens = group.screens.filter(
      ({ needs }) =>
        needs === undefined ||
        session === undefined ||
        session.may[needs] ||
        (needs === 'observe' && session.ended !== null && session.ended.reporter !== null),
    )
    return screens.length === 0 ? [] : [{ ...group, screens }]
  })

export const groupOf = (groups: readonly ScreenGroup[], pathname: string): ScreenGroup | undefined =>
  groups.find(({ screens }) => screens.some(({ to }) => to === pathname))
