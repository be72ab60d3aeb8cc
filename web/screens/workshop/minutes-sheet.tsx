// Minutes and action plan of one workshop, for A4: who came, what was agreed to, what contested and by whom, what was promised.
import type { RefObject } from 'react'
import type { JudgedLine, WorkshopRow } from '#api/contract/workshops.ts'
import { groups } from '#web/field/workshops/workshop-draft.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './workshop.module.css'

type Props = { row: WorkshopRow; fictional: boolean; sheet: RefObject<HTMLElement | null> }

export function MinutesSheet({ row, fictional, sheet }: Props) {
  const { minutes: words, groups: names } = useText().workshop
  const { attended } = row
  const told = row.lines.filter(({ findingId }) => findingId !== null)
  const counts = groups.flatMap((group) => {
    const count = attended[group]
    return count === null ? [] : [words.groupCount(names[group], formatCount(count))]
  })
  return (
    <article ref={sheet} className={style.sheet}>
      <h1>{words.title(row.districtName ?? row.pcode)}</h1>
      <p>
        {words.held(formatDate(row.heldOn))} {fictional ? words.fictional : null}
      </p>
      <h2>{words.came}</h2>
      <p>
        {words.people(attended.people)}
        {counts.length === 0 ? `. ${words.few}` : ` (${counts.join(' · ')})`}
      </p>
      {row.note === null || row.note === '' ? null : <p>{words.note(row.note)}</p>}
      <Judged title={words.agreed} lines={told.filter(({ verdict }) => verdict === 'agreed')} />
      <Judged title={words.contested} lines={told.filter(({ verdict }) => verdict === 'contested')} />
      <Judged title={words.added} lines={row.lines.filter(({ findingId }) => findingId === null)} />
      <Judged title={words.over} lines={told.filter(({ verdict }) => verdict === null)} />
      <Plan row={row} />
      <p className={style.signed}>{words.signed}: ____________________________</p>
      <p className={style.small}>{words.source(row.workshopId)}</p>
    </article>
  )
}

function Judged({ title, lines }: { title: string; lines: readonly JudgedLine[] }) {
  const { minutes: words } = useText().workshop
  return (
    <>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul>
          {lines.map((line, at) => (
            <li key={line.findingId ?? at}>
              {line.said ?? words.withheld}
              {line.verdict === null ? null : <Hands line={line} />}
              {line.note === null || line.note === '' ? null : <div>{words.note(line.note)}</div>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Hands({ line: { hands } }: { line: JudgedLine }) {
  const { minutes: words, groups: names } = useText().workshop
  if (hands === null) return <div>({words.noHands})</div>
  const { agreed, contested } = hands
  const byGroup = groups.flatMap((group) => {
    const [yes, no] = [agreed[group], contested[group]]
    return yes === null || no === null ? [] : [words.groupHands(names[group], formatCount(yes), formatCount(no))]
  })
  const all = words.allHands(formatCount(agreed.people), formatCount(contested.people))
  return <div>({[all, ...byGroup].join('; ')})</div>
}

function Plan({ row }: { row: WorkshopRow }) {
  const { minutes: words } = useText().workshop
  return (
    <>
      <h2>{words.plan}</h2>
      {row.commitments.length === 0 ? (
        <p>{words.noPlan}</p>
      ) : (
        <table className={style.plan}>
          <thead>
            <tr>
              {Object.entries(words.columns).map(([id, label]) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row.commitments.map(({ commitmentId, promise, owner, dueOn }) => (
              <tr key={commitmentId}>
                <td>{promise}</td>
                <td>{owner}</td>
                <td>{formatDate(dueOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
