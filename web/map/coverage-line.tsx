// Behind every map: how many districts were asked, when last, and which records are in no district. Always in sight.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Districts } from '#api/contract/districts.ts'
import { formatCount, monthOf } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './coverage-line.module.css'

type Props = { districts: Districts; waves: Catalogue['waves']; isBrief?: boolean }

export function CoverageLine({ districts, waves, isBrief = false }: Props) {
  const { coverage: words } = useText().map
  const { coverage } = districts
  const { placeTooVague, districtReplaced, outsideEveryDistrict, dateTooVague } = coverage.leftOut
  const wave = waves.find((w) => w.waveId === coverage.lastWave)
  const leftOut = placeTooVague + districtReplaced + outsideEveryDistrict + dateTooVague
  return (
    <div className={style.coverage} data-testid="coverage">
      <p>
        {wave === undefined
          ? words.noWave(formatCount(coverage.districts))
          : words.line(formatCount(coverage.asked), formatCount(coverage.districts), monthOf(wave.endedOn))}
        {coverage.neverAsked.length === 0 ? '' : words.never(coverage.neverAsked.length)}
      </p>
      <p hidden={isBrief}>
        {coverage.incidentsInPeriod === 0
          ? words.none
          : words.incidents(formatCount(coverage.incidentsInPeriod - leftOut), formatCount(coverage.incidentsInPeriod))}
      </p>
      {leftOut === 0 || isBrief ? null : (
        <details>
          <summary>{words.leftOut(formatCount(leftOut))}</summary>
          {words.reasons(formatCount(placeTooVague), formatCount(outsideEveryDistrict), formatCount(dateTooVague))}
          {districtReplaced === 0 ? '' : words.replaced(formatCount(districtReplaced))}
        </details>
      )}
    </div>
  )
}
