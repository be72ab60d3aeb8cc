// "How do you know?", answered for one figure: what it means, what it rests on, its rows, who disagrees, and what was known before.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { MethodId } from '#api/contract/methods.ts'
import { placesQuery } from '#web/queries/places.ts'
import { unchallenged } from '#web/search/challenge-search.ts'
import type { FigureRef } from '#web/search/figure-text.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { rowsOf } from '../figures/figures.ts'
import style from './challenge.module.css'
import { KnownOn } from './known-on.tsx'
import { RestsOn } from './rests-on.tsx'
import { TheFigure } from './the-figure.tsx'
import { TheRows } from './the-rows.tsx'
import { WhoDisagrees } from './who-disagrees.tsx'

/** `figure`: where one of them was pressed, not a heading. */
export default function Challenged({ method, figure }: { method: MethodId; figure: FigureRef | null }) {
  const { challenge, methods } = useText()
  const search = useSearch({ from: '__root__' })
  const { pcode: selected, view } = useSearch({ strict: false })
  const chosenPlace = figure?.pcode ?? selected
  const asked = filtersOf(search)
  const { pcodes: chosen, level: _level, ...whole } = asked
  const filters = { ...whole, ...figure?.within }
  const places = useQuery(placesQuery()).data?.rows
  const place = places?.find((each) => each.pcode === chosenPlace)
  // Of a region there is no answer of its own: it is told with the country's, and its rows are its districts'.
  const pcode = place !== undefined && place.level !== 'district' ? undefined : chosenPlace
  const navigate = useNavigate()
  const close = () => void navigate({ to: '.', search: (kept) => ({ ...kept, ...unchallenged }), replace: true })
  const { title, meaning, caveats } = methods.entries[method]
  const name = pcode === undefined ? undefined : (place?.name ?? pcode)
  const pcodes = chosenPlace === undefined ? chosen : [chosenPlace]
  const rows = (
    <TheRows filters={{ ...filters, pcodes }} {...(figure === null ? {} : { figure, of: rowsOf(figure, view) })} />
  )
  return (
    <Dialog title={challenge.title(title, name)} isOpen onClose={close}>
      <div className={style.parts}>
        {figure === null ? null : (
          <>
            <TheFigure figure={figure} filters={figure.id === 'mark' ? asked : filters} />
            {rows}
          </>
        )}
        <section>
          <p>{meaning}</p>
          <ul className={style.caveats}>
            {caveats.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <Link to="/methods" hash={method} search={(kept) => ({ ...kept, ...unchallenged })}>
              {challenge.wholeMethod}
            </Link>
          </p>
        </section>
        <RestsOn pcode={pcode} filters={filters} />
        {figure === null ? rows : null}
        <WhoDisagrees pcodes={pcodes} to={filters.to} asOf={filters.asOf} />
        <KnownOn pcode={pcode} filters={filters} />
      </div>
    </Dialog>
  )
}
