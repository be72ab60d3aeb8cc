/** Every route under /api, one line each. A new endpoint is plugged in here and nowhere else. */
import type { Deps } from '#api/deps.ts'
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

export const apiRoutes = (deps: Deps) =>
  newRouter() //
    .route('/', healthRoute(deps))
    .route('/', sessionRoute(deps))
    .route('/', outsideSignInRoute(deps))
    .route('/', invitationsRoute(deps))
    .route('/', accountRoute(deps))
    .route('/', peopleRoute(deps))
    .route('/', observationsRoute(deps))
    .route('/', uploadsRoute(deps))
    .route('/', withdrawalsRoute(deps))
    .route('/', photosRoute(deps))
    .route('/', audioNotesRoute(deps))
    .route('/', exportsRoute(deps))
    .route('/', tokensRoute(deps))
    .route('/', backupRoute(deps))
    .route('/', activityRoute(deps))
    .route('/', retentionRoute(deps))
    .route('/', officesRoute(deps))
    .route('/', sealedRecordRoute(deps))
    .route('/', sealedFilesRoute(deps))
    .route('/', placesRoute())
    .route('/', placesToSettleRoute())
    .route('/', basemapRoute(deps))
    .route('/', boundariesRoute())
    .route('/', catalogueRoute())
    .route('/', districtsRoute())
    .route('/', countryRoute())
    .route('/', rollUpRoute())
    .route('/', storyRoute(deps))
    .route('/', participationRoute())
    .route('/', silenceRoute())
    .route('/', gapsRoute())
    .route('/', weeklySafetyRoute())
    .route('/', weeklyLinesRoute(deps))
    .route('/', mismatchRoute())
    .route('/', twoWayTrustRoute())
    .route('/', methodsRoute(deps))
    .route('/', hotspotsRoute(deps))
    .route('/', emergingRoute(deps))
    .route('/', spaceTimeScanRoute(deps))
    .route('/', upstreamRoute())
    .route('/', riskIndexRoute())
    .route('/', forecastRoute())
    .route('/', externalForecastsRoute())
    .route('/', flagLedgerRoute())
    .route('/', trackRecordRoute())
    .route('/', runsRoute())
    .route('/', importsRoute(deps))
    .route('/', templatesRoute())
    .route('/', districtRoute(deps))
    .route('/', seriesRoute())
    .route('/', incidentsRoute(deps))
    .route('/', sitesRoute(deps))
    .route('/', biographyRoute(deps))
    .route('/', interventionsRoute())
    .route('/', interventionWritesRoute(deps))
    .route('/', consultationWritesRoute(deps))
    .route('/', evaluationsRoute(deps))
    .route('/', evaluationLocksRoute(deps))
    .route('/', askedAndGotRoute())
    .route('/', commitmentsRoute(deps))
    .route('/', commitmentWritesRoute(deps))
    .route('/', providersRoute(deps))
    .route('/', findingsRoute())
    .route('/', workshopsRoute(deps))
    .route('/', changesRoute())
    .route('/', balanceRoute())
    .route('/', alertsRoute())
    .route('/', alertRulesRoute(deps))
    .route('/', digestsRoute(deps))
    .route('/', peersRoute())
    .route('/', xformsRoute(deps))
    .route('/', observationsListRoute(deps))
    .route('/', observationCountsRoute())
    .route('/', observationFatesRoute())
    .route('/', reviewQueueRoute())
    .route('/', observationReviewsRoute(deps))
    .route('/', observationTimesRoute(deps))
