// What a sealed file would change, or did: by district and kind, what is kept aside and why, what is missing, what moved.
import type { SealedReport } from '#api/contract/sealed-files.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './import.module.css'

export function SealedReportCard({ report }: { report: SealedReport }) {
  const { sealed: words, say } = useText()
  const { counts, changed, aside, asideTotal, notes, moved, state } = report
  const count = formatCount
  return (
    <>
      <h3>{words.head(report.office.name, String(report.from), String(report.to))}</h3>
      <p aria-live="polite">
        {words.states[state]}{' '}
        {words.counts(count(counts.new), count(counts.had), count(counts.conflict), count(counts.refused))}.
      </p>
      <ul className={style.sealedLines}>
        {notes.map((note) => (
          <li key={note.code}>{say(note)}</li>
        ))}
      </ul>
      {changed.length === 0 ? null : (
        <Lines
          title={words.changed}
          lines={changed.map(
            ({ name, pcode, kind, count: many }) =>
              `${name ?? pcode ?? words.noDistrict}: ${words.counted(many, kind)}`,
          )}
        />
      )}
      {asideTotal === 0 ? null : (
        <Lines
          title={words.aside}
          lines={[
            ...aside.map(({ seq, kind, reason }) => words.entry(String(seq), words.counted(1, kind), say(reason))),
            ...(asideTotal > aside.length ? [words.more(count(asideTotal - aside.length))] : []),
          ]}
        />
      )}
      {state === 'taken-in' ? (
        <Lines title={words.moved} lines={moved.length === 0 ? [words.nothingMoved] : moved.map(say)} />
      ) : null}
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h4>{title}</h4>
      <ul className={style.sealedLines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
