// Every address of the page.
import { createRouter } from '@tanstack/react-router'
import { parseSearch, writeSearch } from '#web/search/search-text.ts'
import { FailedScreen } from '#web/ui/frame/failed-screen.tsx'
import { accountRoute } from './account-route.ts'
import { actionPlanRoute } from './action-plan-route.ts'
import { activityRoute } from './activity-route.ts'
import { alertsRoute } from './alerts-route.ts'
import { askedAndGotRoute } from './asked-and-got-route.ts'
import { balanceRoute } from './balance-route.ts'
import { briefRoute } from './brief-route.ts'
import { compareRoute } from './compare-route.ts'
import { consultationRoute } from './consultation-route.ts'
import { evaluationRoute } from './evaluation-route.ts'
import { exploreRoute } from './explore-route.ts'
import { fieldRoute } from './field-route.ts'
import { formsRoute } from './forms-route.ts'
import { importRoute } from './import-route.ts'
import { joinRoute } from './join-route.ts'
import { lookAroundRoute } from './look-around-route.ts'
import { mapRoute } from './map-route.ts'
import { methodsRoute } from './methods-route.ts'
import { nationRoute } from './nation-route.ts'
import { outboxRoute } from './outbox-route.ts'
import { packRoute } from './pack-route.ts'
import { peopleRoute } from './people-route.ts'
import { placesRoute } from './places-route.ts'
import { reportRoute } from './report-route.ts'
import { reviewRoute } from './review-route.ts'
import { riskRoute } from './risk-route.ts'
import { rootRoute } from './root-route.tsx'
import { settleRoute } from './settle-route.ts'
import { signInRoute } from './sign-in-route.ts'
import { silenceRoute } from './silence-route.ts'
import { storyRoute } from './story-route.ts'
import { tokensRoute } from './tokens-route.ts'
import { trackRecordRoute } from './track-record-route.ts'
import { upstreamRoute } from './upstream-route.ts'
import { weeklyLineRoute } from './weekly-line-route.ts'
import { withdrawRoute } from './withdraw-route.ts'
import { workshopRoute } from './workshop-route.ts'

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    mapRoute,
    upstreamRoute,
    askedAndGotRoute,
    actionPlanRoute,
    workshopRoute,
    balanceRoute,
    alertsRoute,
    briefRoute,
    storyRoute,
    evaluationRoute,
    placesRoute,
    riskRoute,
    nationRoute,
    silenceRoute,
    trackRecordRoute,
    exploreRoute,
    compareRoute,
    fieldRoute,
    weeklyLineRoute,
    consultationRoute,
    reportRoute,
    outboxRoute,
    packRoute,
    withdrawRoute,
    reviewRoute,
    importRoute,
    settleRoute,
    formsRoute,
    peopleRoute,
    tokensRoute,
    activityRoute,
    accountRoute,
    joinRoute,
    lookAroundRoute,
    signInRoute,
    methodsRoute,
  ]),
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultErrorComponent: FailedScreen,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
