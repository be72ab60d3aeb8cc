// How many districts were asked, when last, and which records are in no district: in words, for the screen, paper and pictures. Pure.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Districts } from '#api/contract/districts.ts'
import { incidentKinds } from '#data/schema/incident.ts'
import { formatCount, monthOf } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

export type CoverageWords = {
  asked: string
  counted: string
  /** Null where every record is in a district's figure. */
  leftOut: { count: string; reasons: string } | null
}

const kindLabel = new Map<string, string>(incidentKinds.map(({ id, label }) => [id, label]))

export function coverageWords(
  { coverage, withheldKinds }: Districts,
  waves: Catalogue['waves'],
  text: Text,
): CoverageWords {
  const { coverage: words } = text.map
  const { placeTooVague, districtReplaced, outsideEveryDistrict, dateTooVague } = coverage.leftOut
  const wave = waves.find((w) => w.waveId === coverage.lastWave)
  const leftOut = placeTooVague + districtReplaced + outsideEveryDistrict + dateTooVague
  const asked =
    wave === undefined
      ? words.noWave(formatCount(coverage.districts))
      : words.line(formatCount(coverage.asked), formatCount(coverage.districts), monthOf(wave.endedOn))
  const withheld =
    withheldKinds.length === 0
      ? ''
      : words.withheld(withheldKinds.map((kind) => kindLabel.get(kind) ?? kind).join(', '))
  const replaced = districtReplaced === 0 ? '' : words.replaced(formatCount(districtReplaced))
  return {
    asked: `${asked}${coverage.neverAsked.length === 0 ? '' : words.never(coverage.neverAsked.length)}`,
    counted:
      coverage.incidentsInPeriod === 0
        ? `${words.none}${withheld}`
        : `${words.incidents(formatCount(coverage.incidentsInPeriod - leftOut), formatCount(coverage.incidentsInPeriod))}${withheld}`,
    leftOut:
      leftOut === 0
        ? null
        : {
            count: words.leftOut(formatCount(leftOut)),
            reasons: `${words.reasons(formatCount(placeTooVague), formatCount(outsideEveryDistrict), formatCount(dateTooVague))}${replaced}`,
          },
  }
}
