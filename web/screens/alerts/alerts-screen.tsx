// Alerts: what fired, what is watched, the form of a rule for those who may write one, and the letters for people who never visit.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { alertRulesQuery } from '#web/queries/alert-rules.ts'
import { alertsQuery } from '#web/queries/alerts.ts'
import { useSession } from '#web/queries/session.ts'
import { newRule } from '#web/search/alerts-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import page from '#web/ui/page.module.css'
import { Digests } from './digests.tsx'
import { Inbox } from './inbox.tsx'
import { RuleForm } from './rule-form.tsx'
import { WatchedRule } from './watched-rule.tsx'

const route = getRouteApi('/alerts')

export function AlertsScreen() {
  const { alerts: words, frame } = useText()
  const { rule: chosen, digest } = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useSession()?.may.setAlerts === true
  const inbox = useQuery(alertsQuery())
  const rules = useQuery(alertRulesQuery())
  const choose = (rule: string | undefined): void => void navigate({ search: (kept) => ({ ...kept, rule }) })
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>{words.title}</h1>
        <p className={page.lead}>{words.lead}</p>
      </header>
      <section className={page.section} aria-labelledby="fired">
        <h2 id="fired">{words.inbox}</h2>
        <Answer of={inbox} coming={{ words: frame.loading, lines: 6 }}>
          {({ groups, rows }) =>
            rows.length === 0 ? (
              <EmptyState title={words.none}>{words.noneDetail}</EmptyState>
            ) : (
              <Inbox groups={groups} rows={rows} />
            )
          }
        </Answer>
      </section>
      <section className={page.section} aria-labelledby="watched">
        <h2 id="watched">{words.rules.title}</h2>
        <Answer of={rules} coming={{ words: frame.loading, lines: 4 }}>
          {({ rows, channels }) => (
            <>
              {rows.length === 0 ? (
                <EmptyState title={words.rules.none}>{words.rules.noneDetail}</EmptyState>
              ) : (
                <ol className={page.cards}>
                  {rows.map((row) => (
                    <WatchedRule
                      key={row.ruleId}
                      row={row}
                      onChange={mayWrite ? () => choose(row.ruleId) : undefined}
                    />
                  ))}
                </ol>
              )}
              {!mayWrite ? (
                <p className={page.note}>{words.rules.whoMay}</p>
              ) : chosen === undefined ? (
                <div className="not-printed">
                  <Button look="primary" onPress={() => choose(newRule)}>
                    {words.rules.add}
                  </Button>
                </div>
              ) : (
                <RuleForm
                  key={chosen}
                  kept={rows.find(({ ruleId }) => ruleId === chosen)}
                  channels={channels}
                  onDone={() => choose(undefined)}
                />
              )}
            </>
          )}
        </Answer>
      </section>
      <Digests chosen={digest} onChoose={(one) => void navigate({ search: (kept) => ({ ...kept, digest: one }) })} />
    </div>
  )
}
