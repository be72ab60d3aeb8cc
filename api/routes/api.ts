/** Every route under /api, one line each. A new endpoint is plugged in here and nowhere else. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { newRouter } from '#api/http/router.ts'
import { accountRoute } from './account.ts'
import { activityRoute } from './activity.ts'
import { alertRulesRoute } from './alert-rules.ts'
import { alertsRoute } from './alerts.ts'
import { askedAndGotRoute } from './asked-and-got.ts'
import { audioNotesRoute } from './audio-notes.ts'
import { backupRoute } from './backup.ts'
import { balanceRoute } from './balance.ts'
import { basemapRoute } from './basemap.ts'
import { biographyRoute } from './biography.ts'
import { boundariesRoute } from './boundaries.ts'
import { catalogueRoute } from './catalogue.ts'
import { changesRoute } from './changes.ts'
import { commitmentWritesRoute } from './commitment-writes.ts'
import { commitmentsRoute } from './commitments.ts'
import { consultationWritesRoute } from './consultation-writes.ts'
import { countryRoute } from './country.ts'
import { digestsRoute } from './digests.ts'
import { districtRoute } from './district.ts'
import { districtsRoute } from './districts.ts'
import { emergingRoute } from './emerging.ts'
import { evaluationLocksRoute } from './evaluation-locks.ts'
import { evaluationsRoute } from './evaluations.ts'
import { exportsRoute } from './exports.ts'
import { externalForecastsRoute } from './external-forecasts.ts'
import { findingsRoute } from './findings.ts'
import { flagLedgerRoute } from './flag-ledger.ts'
import { forecastRoute } from './forecast.ts'
import { gapsRoute } from './gaps.ts'
import { healthRoute } from './health.ts'
import { hotspotsRoute } from './hotspots.ts'
import { importsRoute } from './imports.ts'
import { incidentsRoute } from './incidents.ts'
import { interventionWritesRoute } from './intervention-writes.ts'
import { interventionsRoute } from './interventions.ts'
import { invitationsRoute } from './invitations.ts'
import { methodsRoute } from './methods.ts'
import { mismatchRoute } from './mismatch.ts'
import { observationCountsRoute } from './observation-counts.ts'
import { observationFatesRoute } from './observation-fates.ts'
import { observationReviewsRoute } from './observation-reviews.ts'
import { observationTimesRoute } from './observation-times.ts'
import { observationsRoute } from './observations.ts'
import { observationsListRoute } from './observations-list.ts'
import { officesRoute } from './offices.ts'
import { outsideSignInRoute } from './outside-sign-in.ts'
import { participationRoute } from './participation.ts'
import { peersRoute } from './peers.ts'
import { peopleRoute } from './people.ts'
import { photosRoute } from './photos.ts'
import { placesRoute } from './places.ts'
import { placesToSettleRoute } from './places-to-settle.ts'
import { providersRoute } from './providers.ts'
import { retentionRoute } from './retention.ts'
import { reviewQueueRoute } from './review-queue.ts'
import { riskIndexRoute } from './risk-index.ts'
import { rollUpRoute } from './roll-up.ts'
import { runsRoute } from './runs.ts'
import { sealedFilesRoute } from './sealed-files.ts'
import { sealedRecordRoute } from './sealed-record.ts'
import { seriesRoute } from './series.ts'
import { sessionRoute } from './session.ts'
import { silenceRoute } from './silence.ts'
import { sitesRoute } from './sites.ts'
import { spaceTimeScanRoute } from './space-time-scan.ts'
import { storyRoute } from './story.ts'
import { templatesRoute } from './templates.ts'
import { tokensRoute } from './tokens.ts'
import { trackRecordRoute } from './track-record.ts'
import { twoWayTrustRoute } from './two-way-trust.ts'
import { uploadsRoute } from './uploads.ts'
import { upstreamRoute } from './upstream.ts'
import { weeklyLinesRoute } from './weekly-lines.ts'
import { weeklySafetyRoute } from './weekly-safety.ts'
import { withdrawalsRoute } from './withdrawals.ts'
import { workshopsRoute } from './workshops.ts'
import { xformsRoute } from './xforms.ts'

/** One statement each: a chain would have the compiler carry the types of every route so far into the next. */
export function apiRoutes(deps: Deps): OpenAPIHono<Env> {
  const api = newRouter()
  api.route('/', healthRoute(deps))
  api.route('/', sessionRoute(deps))
  api.route('/', outsideSignInRoute(deps))
  api.route('/', invitationsRoute(deps))
  api.route('/', accountRoute(deps))
  api.route('/', peopleRoute(deps))
  api.route('/', observationsRoute(deps))
  api.route('/', uploadsRoute(deps))
  api.route('/', withdrawalsRoute(deps))
  api.route('/', photosRoute(deps))
  api.route('/', audioNotesRoute(deps))
  api.route('/', exportsRoute(deps))
  api.route('/', tokensRoute(deps))
  api.route('/', backupRoute(deps))
  api.route('/', activityRoute(deps))
  api.route('/', retentionRoute(deps))
  api.route('/', officesRoute(deps))
  api.route('/', sealedRecordRoute(deps))
  api.route('/', sealedFilesRoute(deps))
  api.route('/', placesRoute())
  api.route('/', placesToSettleRoute())
  api.route('/', basemapRoute(deps))
  api.route('/', boundariesRoute())
  api.route('/', catalogueRoute())
  api.route('/', districtsRoute())
  api.route('/', countryRoute())
  api.route('/', rollUpRoute())
  api.route('/', storyRoute(deps))
  api.route('/', participationRoute())
  api.route('/', silenceRoute())
  api.route('/', gapsRoute())
  api.route('/', weeklySafetyRoute())
  api.route('/', weeklyLinesRoute(deps))
  api.route('/', mismatchRoute())
  api.route('/', twoWayTrustRoute())
  api.route('/', methodsRoute(deps))
  api.route('/', hotspotsRoute(deps))
  api.route('/', emergingRoute(deps))
  api.route('/', spaceTimeScanRoute(deps))
  api.route('/', upstreamRoute())
  api.route('/', riskIndexRoute())
  api.route('/', forecastRoute())
  api.route('/', externalForecastsRoute())
  api.route('/', flagLedgerRoute())
  api.route('/', trackRecordRoute())
  api.route('/', runsRoute())
  api.route('/', importsRoute(deps))
  api.route('/', templatesRoute())
  api.route('/', districtRoute(deps))
  api.route('/', seriesRoute())
  api.route('/', incidentsRoute(deps))
  api.route('/', sitesRoute(deps))
  api.route('/', biographyRoute(deps))
  api.route('/', interventionsRoute())
  api.route('/', interventionWritesRoute(deps))
  api.route('/', consultationWritesRoute(deps))
  api.route('/', evaluationsRoute(deps))
  api.route('/', evaluationLocksRoute(deps))
  api.route('/', askedAndGotRoute())
  api.route('/', commitmentsRoute(deps))
  api.route('/', commitmentWritesRoute(deps))
  api.route('/', providersRoute(deps))
  api.route('/', findingsRoute())
  api.route('/', workshopsRoute(deps))
  api.route('/', changesRoute())
  api.route('/', balanceRoute())
  api.route('/', alertsRoute())
  api.route('/', alertRulesRoute(deps))
  api.route('/', digestsRoute(deps))
  api.route('/', peersRoute())
  api.route('/', xformsRoute(deps))
  api.route('/', observationsListRoute(deps))
  api.route('/', observationCountsRoute())
  api.route('/', observationFatesRoute())
  api.route('/', reviewQueueRoute())
  api.route('/', observationReviewsRoute(deps))
  api.route('/', observationTimesRoute(deps))
  return api
}
