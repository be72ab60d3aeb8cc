// Since when a district is as it is drawn, and what its ground was before: with the way to the figures of then, on the outlines of then.
import { Link } from '@tanstack/react-router'
import type { District } from '#api/contract/district.ts'
import { formatDate, formatPercent } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './panel.module.css'

export function OutlineHistory({ validFrom, before }: District['outline']) {
  const { outline } = useText().panel
  if (validFrom === null && before.length === 0) return null
  return (
    <p className={style.region}>
      {validFrom === null ? null : `${outline.since(formatDate(validFrom))} `}
      {before.map(({ pcode, name, share, lastKnownOn }) => (
        <span key={pcode}>
          {outline.before(name, pcode, formatPercent(share))}{' '}
          <Link to="." search={(kept) => ({ ...kept, at: undefined, pcode, asOf: lastKnownOn })}>
            {outline.asItWas}
          </Link>{' '}
        </span>
      ))}
    </p>
  )
}
