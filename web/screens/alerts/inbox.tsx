// What fired, rule by rule: the rule with its sentence, and under it the places, newest first.
import type { Alerts } from '#api/contract/alerts.ts'
import page from '#web/ui/page.module.css'
import { FiredGroup } from './fired-group.tsx'

export const Inbox = ({ groups, rows }: Pick<Alerts, 'groups' | 'rows'>) => (
  <ol className={page.cards}>
    {groups.map((group) => (
      <FiredGroup
        key={group.groupId}
        group={group}
        alerts={rows.filter(({ groupId }) => groupId === group.groupId)}
        isAlone={groups.length === 1}
      />
    ))}
  </ol>
)
