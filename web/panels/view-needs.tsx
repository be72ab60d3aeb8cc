// What a view lacks, which file would bring it and the way to import it; or the period in which there is something.
import { Link } from '@tanstack/react-router'
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Month } from '#data/schema/period.ts'
import { heldElsewhere, unmetNeeds } from '#web/layers/needs.ts'
import type { View } from '#web/layers/view.ts'
import { formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './view-needs.module.css'

type Props = {
  view: View
  catalogue: Catalogue
  period: { from: Month; to: Month }
  mayImport: boolean
  onPeriod: (from: Month, to: Month) => void
}

export function ViewNeeds({ view, catalogue, period, mayImport, onPeriod }: Props) {
  const { needs } = useText().counted
  const unmet = unmetNeeds(view, catalogue)
  if (unmet.length > 0)
    return (
      <section className={style.note} data-testid="view-needs">
        <h2>{needs.title(unmet.map((need) => needs.names[need]))}</h2>
        {unmet.map((need) => (
          <p key={need}>{needs.files[need]}</p>
        ))}
        {mayImport ? <Link to="/import">{needs.go}</Link> : null}
      </section>
    )
  const elsewhere = heldElsewhere(view, catalogue, period)
  if (elsewhere === null) return null
  return (
    <section className={style.note} data-testid="view-needs">
      <p>{needs.elsewhere(formatMonth(elsewhere.from), formatMonth(elsewhere.to))}</p>
      <Button onPress={() => onPeriod(elsewhere.from, elsewhere.to)}>{needs.show}</Button>
    </section>
  )
}
