// One provider: its promises, its two clocks, its posts and patrols and other work.
import { getRouteApi, Link } from '@tanstack/react-router'
import type { PlanClock, Provider } from '#api/contract/providers.ts'
import { interventionKinds } from '#data/schema/intervention.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import style from './action-plan.module.css'
import { useClockWords } from './clock-words.ts'

const route = getRouteApi('/action-plan')
const kindLabels = new Map<string, string>(interventionKinds.map(({ id, label }) => [id, label]))

export function ProviderRow({ provider }: { provider: Provider }) {
  const { sorts, sortUnknown } = useText().actionPlan
  const { owner } = route.useSearch()
  const { name, sort, commitments, toPromise, toDone, work } = provider
  const { open, overdue, done, contested, dropped } = commitments
  const hasPromised = open + done + dropped > 0
  return (
    <tr>
      <th scope="row">
        {hasPromised ? (
          <Link
            to="/action-plan"
            search={(kept) => ({ ...kept, owner: owner === name ? undefined : name })}
            aria-current={owner === name}
          >
            {name}
          </Link>
        ) : (
          name
        )}
        <br />
        <small className={page.note}>{sort === null ? sortUnknown : sorts[sort]}</small>
      </th>
      {Object.entries({ open, overdue, done, contested }).map(([id, count]) => (
        <td key={id} data-number="">
          {formatCount(count)}
        </td>
      ))}
      <td className={style.clock}>
        <Clock clock={toPromise} />
      </td>
      <td className={style.clock}>
        <Clock clock={toDone} />
      </td>
      <td>
        <Work work={work} />
      </td>
    </tr>
  )
}

function Clock({ clock }: { clock: PlanClock }) {
  const { sides: words } = useText().actionPlan
  const say = useClockWords()
  const { quickestDays, slowestDays, longestOpenDays } = clock
  const ranges = [
    ...(quickestDays === null || slowestDays === null
      ? []
      : [words.clockRange(formatCount(quickestDays), formatCount(slowestDays))]),
    ...(longestOpenDays === null || clock.medianDays === null ? [] : [words.longestOpen(formatCount(longestOpenDays))]),
  ]
  return (
    <>
      {say(clock)}
      {ranges.length === 0 ? null : <small className={page.note}> {ranges.join('; ')}</small>}
    </>
  )
}

function Work({ work }: { work: Provider['work'] }) {
  const { sides: words } = useText().actionPlan
  if (work.length === 0) return words.noWork
  return (
    <ul className={style.work}>
      {work.map(({ kind, active, planned, ended, districts }) => {
        const others = [
          ...(planned === 0 ? [] : [words.planned(formatCount(planned))]),
          ...(ended === 0 ? [] : [words.ended(formatCount(ended))]),
          words.inDistricts(districts),
        ]
        return <li key={kind}>{words.work(kindLabels.get(kind) ?? kind, formatCount(active), others)}</li>
      })}
    </ul>
  )
}
