// Behind every map: how many districts were asked, when last, and which records are in no district. Always in sight.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Districts } from '#api/contract/districts.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './coverage-line.module.css'
import { coverageWords } from './coverage-words.ts'

type Props = { districts: Districts; waves: Catalogue['waves']; isBrief?: boolean }

export function CoverageLine({ districts, waves, isBrief = false }: Props) {
  const { asked, counted, leftOut } = coverageWords(districts, waves, useText())
  return (
    <div className={style.coverage} data-testid="coverage">
      <p>{asked}</p>
      <p hidden={isBrief}>{counted}</p>
      {leftOut === null || isBrief ? null : (
        <details>
          <summary>{leftOut.count}</summary>
          {leftOut.reasons}
        </details>
      )}
    </div>
  )
}
