// Where the rows taken would lie: districts by how many lie in them, and in words what lies elsewhere.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ImportReport } from '#api/contract/imports.ts'
import { extentOf, pathOf } from '#web/map/outline-paths.ts'
import { boundariesQuery } from '#web/queries/boundaries.ts'
import { placesQuery } from '#web/queries/places.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import style from './where-map.module.css'

type Where = NonNullable<ImportReport['where']>

const width = 320
const edge = 6
const named = 8
/** Upper ends of the lighter classes, as shares of the largest count. */
const shares = [0.1, 0.3, 0.6, 1] as const

const classOf = (rows: number, most: number): number => shares.findIndex((share) => rows <= share * most) + 1

type Props = { where: Where; isKept?: boolean }

export function WhereMap({ where, isKept = false }: Props) {
  const { where: words } = useText().imports
  const outlines = useQuery(boundariesQuery('district', 0)).data
  const places = useQuery(placesQuery()).data
  const rowsOf = useMemo(() => new Map(where.places.map(({ pcode, rows }) => [pcode, rows])), [where])
  const drawn = useMemo(() => {
    const extent = outlines === undefined ? null : extentOf(outlines)
    if (outlines === undefined || extent === null) return null
    const { centre, widthM, heightM } = extent
    const metresPerUnit = Math.max(widthM / (width - 2 * edge), 1)
    const shapes = outlines.features.map((feature) => ({
      pcode: feature.properties.pcode,
      path: pathOf({ features: [feature] }, centre, metresPerUnit),
    }))
    return { height: heightM / metresPerUnit + 2 * edge, shapes }
  }, [outlines])
  const nameOf = new Map(places?.rows.map(({ pcode, name }) => [pcode, name]))
  const onMap = new Set(drawn?.shapes.map(({ pcode }) => pcode))
  const inDistricts = where.places.filter(({ pcode }) => onMap.has(pcode))
  const above = where.places.filter(({ pcode }) => drawn !== null && !onMap.has(pcode))
  const most = inDistricts[0]?.rows ?? 0
  const total = (some: Where['places']): number => some.reduce((sum, { rows }) => sum + rows, 0)
  if (outlines === undefined) return <Skeleton words={words.loading} height={240} />
  return (
    <section className={style.card}>
      <h3>{isKept ? words.titleKept : words.title}</h3>
      <div className={style.sides}>
        {drawn === null || most === 0 ? null : (
          <svg
            className={style.map}
            viewBox={`0 0 ${width} ${drawn.height}`}
            role="img"
            aria-label={words.label(formatCount(inDistricts.length))}
          >
            <g transform={`translate(${width / 2} ${drawn.height / 2})`}>
              {drawn.shapes.map(({ pcode, path }) => {
                const rows = rowsOf.get(pcode) ?? 0
                return (
                  <path key={pcode} d={path} data-class={rows === 0 ? 0 : classOf(rows, most)}>
                    <title>{words.of(nameOf.get(pcode) ?? pcode, formatCount(rows))}</title>
                  </path>
                )
              })}
            </g>
          </svg>
        )}
        <div className={style.words}>
          <p>{words.inDistricts(formatCount(total(inDistricts)), formatCount(inDistricts.length))}</p>
          {above.length === 0 ? null : <p>{words.above(formatCount(total(above)))}</p>}
          {where.nowhere === 0 ? null : <p>{words.nowhere(formatCount(where.nowhere))}</p>}
          <ol className={style.list}>
            {inDistricts.slice(0, named).map(({ pcode, rows }) => (
              <li key={pcode}>
                <span aria-hidden="true" className={style.swatch} data-class={classOf(rows, most)} />
                <span>{nameOf.get(pcode) ?? pcode}</span>
                <span className={style.count}>{formatCount(rows)}</span>
              </li>
            ))}
          </ol>
          {inDistricts.length <= named ? null : (
            <p className={style.note}>{words.more(formatCount(inDistricts.length - named))}</p>
          )}
        </div>
      </div>
    </section>
  )
}
