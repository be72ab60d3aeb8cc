// Behind every map: how many districts were asked, when last, and which records are in no district. Always in sight.
import type { Districts } from '#api/contract/districts.ts'
import { formatCount, monthOf } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './coverage-line.module.css'

export function CoverageLine({ districts, isBrief = false }: { districts: Districts; isBrief?: boolean }) {
  const { coverage: words } = useText().map
  const { coverage } = districts
  const { placeTooVague, outsideEveryDistrict, dateTooVague } = coverage.leftOut
  const leftOut = placeTooVague + outsideEveryDistrict + dateTooVague
  return (
    <div className={style.coverage} data-testid="coverage">
      <p>
        {coverage.lastWave === null
          ? words.noWave(formatCount(coverage.districts))
          : words.line(formatCount(coverage.asked), formatCount(coverage.districts), monthOf(coverage.lastWave))}
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
        </details>
      )}
    </div>
  )
}
