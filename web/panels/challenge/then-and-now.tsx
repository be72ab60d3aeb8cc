// Figures side by side: as known on a day, and as known now.
import type { Filters } from '#api/contract/filters.ts'
import { formatCount, formatDate, formatShare } from '#web/text/format.ts'
import { type Text, useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { howManyAsked, type Rests } from '../use-resting-on.ts'
import style from './challenge.module.css'
import { type Told, useTold } from './told.ts'

const lines = ['state', 'people', 'grievance', 'incidents', 'asked'] as const

function said(line: (typeof lines)[number], { row, heard, state }: Told, { map, figures }: Text): string | null {
  switch (line) {
    case 'state':
      return state === null ? null : map.states[state.state]
    case 'people':
      return row === null ? figures.reasons['no-data'] : formatShare(row.perception)
    case 'grievance':
      return row === null ? figures.reasons['no-data'] : formatShare(row.grievance)
    case 'incidents':
      return row?.incidents == null ? figures.reasons['no-data'] : formatCount(row.incidents)
    case 'asked':
      return sayingAsked(howManyAsked(heard, row?.perception), figures)
  }
}

const sayingAsked = (asked: Rests['respondents'], { reasons }: Text['figures']): string =>
  asked === null ? reasons['never-asked'] : asked === 'withheld' ? reasons.suppressed : formatCount(asked)

type Props = { pcode: string | undefined; filters: Filters; day: string }

export function ThenAndNow({ pcode, filters, day }: Props) {
  const text = useText()
  const { known } = text.challenge
  const now = useTold(pcode, filters)
  // The period of now: with none named, what was known then would choose its own.
  const then = useTold(pcode, { ...filters, from: now.data?.from, to: now.data?.to, asOf: day }, now.data !== undefined)
  const label = now.data?.indicators.find(({ id }) => id === now.data?.indicator)?.label ?? known.lines.people
  const shown = lines.filter((line) => now.data === undefined || said(line, now.data, text) !== null)
  return (
    <>
      {then.error === null || then.data !== undefined ? null : (
        <Failed error={then.error} onRetry={() => void then.refetch()} />
      )}
      <table className={style.beside} aria-busy={then.data === undefined && then.error === null}>
        <caption className="only-heard">{known.title}</caption>
        <thead>
          <tr>
            <th />
            <th scope="col">{known.onDay(formatDate(day))}</th>
            <th scope="col">{known.now}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line}>
              <th scope="row">{line === 'people' ? label : known.lines[line]}</th>
              <td>{then.data === undefined ? '' : said(line, then.data, text)}</td>
              <td>{now.data === undefined ? '' : said(line, now.data, text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
