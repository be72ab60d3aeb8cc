/** Everything with an id and a label, and what this instance holds of it. */

import type { Catalogue } from '#api/contract/catalogue.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { peopleAsked } from '#api/perception/disclosure/people-asked.ts'
import { defaultPeriod } from '#api/queries/default-period.ts'
import { heldIndicators } from '#api/queries/held-indicators.ts'
import { heldMonths } from '#api/queries/held-months.ts'
import { holdings } from '#api/queries/holdings.ts'
import { isFictional } from '#api/queries/instance.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { measures } from '#api/queries/measures.ts'
import { recordsByKind } from '#api/queries/records-by-kind.ts'
import { usualIndicator } from '#api/queries/scope.ts'
import { sources } from '#api/queries/sources.ts'
import { waveQuestions } from '#api/queries/wave-questions.ts'
import { waves } from '#api/queries/waves.ts'
import { datasets } from '#data/schema/dataset.ts'
import { grievances, rootCauses } from '#data/schema/grievance.ts'
import { incidentKinds } from '#data/schema/incident.ts'
import { dimensions, interventionKinds } from '#data/schema/intervention.ts'
import { isIndex, measureId } from '#data/schema/measure.ts'
import { observationKinds, siteStates } from '#data/schema/observation.ts'
import { groupings } from '#data/schema/perception.ts'

export const catalogue = remembered(async (mirror: Mirror, asOf: string | null): Promise<Catalogue> => {
  const held = new Set((await heldIndicators(mirror, asOf)).map((h) => h.indicator))
  const asked = await peopleAsked(mirror, asOf)
  const questions = await waveQuestions(mirror, asOf)
  const records = new Map((await recordsByKind(mirror, { asOf })).map((r) => [r.kind, r.records]))
  return {
    seq: mirror.seq,
    fictional: await isFictional(mirror),
    indicators: (await knownIndicators(mirror, asOf)).map((i) => ({ ...i, held: held.has(i.id) })),
    indicator: await usualIndicator(mirror, asOf),
    incidentKinds: incidentKinds.map((kind) => ({ ...kind, records: records.get(kind.id) ?? 0 })),
    grievances: [...grievances],
    rootCauses: [...rootCauses],
    interventionKinds: [...interventionKinds],
    dimensions: [...dimensions],
    observationKinds: [...observationKinds],
    siteStates: [...siteStates],
    groupings: Object.entries(groupings).map(([id, groups]) => ({ id, groups: [...groups] })),
    sources: await sources(mirror, { asOf }),
    waves: (await waves(mirror, { asOf })).map((wave) => ({
      ...wave,
      respondents: asked(wave.waveId),
      asked: questions.filter(({ waveId }) => waveId === wave.waveId).map(({ waveId: _, ...each }) => each),
    })),
    measures: (await measures(mirror, { asOf })).map(({ measure, source, isShared, from, to }) => ({
      id: measureId(measure, source, isShared),
      label: measureId(measure, source, isShared),
      source,
      isIndex: isIndex(measure),
      from,
      to,
    })),
    holdings: await holdings(mirror, asOf),
    datasets: [...datasets],
    period: await defaultPeriod(mirror, asOf),
    ...(await heldMonths(mirror, asOf)),
  }
})
