// Silence: whose voice is missing in sentences, after how many months it counts so, and every district's last time.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type Silence, silences, USUAL_MONTHS } from '#api/contract/silence.ts'
import type { VoiceId } from '#data/schema/voice.ts'
import { classLooks } from '#web/layers/silence/style.ts'
import { since } from '#web/layers/silence/whose.ts'
import { mapPalette } from '#web/map/palette.ts'
import { FileLinks } from '#web/panels/file-links.tsx'
import { silenceQuery } from '#web/queries/silence.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import page from '#web/ui/page.module.css'
import { Select } from '#web/ui/select.tsx'
import { Swatch, swatchInk } from '#web/ui/swatch.tsx'
import { useDark } from '#web/ui/use-dark.ts'
import style from './silence.module.css'
import { SilenceTable } from './silence-table.tsx'

const route = getRouteApi('/silence')
const sinceOnMap = (months: number) => since.options.find((option) => Number(option) === months)

export function SilenceScreen() {
  const { silence: words, frame } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const months = search.since ?? USUAL_MONTHS
  const filters = filtersOf(search)
  const answer = useQuery(silenceQuery(filters, months))
  const choices = [...new Set([...since.options.map(Number), months])].sort((a, b) => a - b)
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>
          {words.title} <HowLink of={words.title} method="coverage" />
        </h1>
        <p className={page.lead}>{words.lead}</p>
        <div className={`${style.bar} not-printed`}>
          <Select
            label={words.since}
            value={String(months)}
            choices={choices.map((count) => ({ id: String(count), label: words.months(count) }))}
            onChange={(id) => void navigate({ search: (kept) => ({ ...kept, since: Number(id) }) })}
          />
          <FileLinks what="silence" filters={filters} extra={{ months }} />
        </div>
      </header>
      <Answer of={answer} coming={{ words: frame.loading, lines: 10 }}>
        {(told) =>
          told.total === 0 ? <EmptyState title={words.none}>{words.noneDetail}</EmptyState> : <Told silence={told} />
        }
      </Answer>
    </div>
  )
}

function Told({ silence }: { silence: Silence }) {
  const { silence: words, say } = useText()
  const palette = mapPalette(useDark())
  const { counts, total, findings } = silence
  const nobody = findings.find(({ voice }) => voice === 'anybody')?.districts ?? 0
  // Where nobody was heard no group was: said once.
  const missing = findings.filter(
    ({ voice, districts, unknown }) => voice === 'anybody' || districts > nobody || unknown > 0,
  )
  return (
    <>
      <section className={page.section} aria-labelledby="missing">
        <h2 id="missing">{words.findings}</h2>
        <p className={page.note}>{words.coverage(total - counts.nobody, total)}</p>
        <ul className={style.findings}>
          {missing.map((finding) => (
            <li key={finding.voice} className={style.finding}>
              {say(finding)} <OnMap voice={finding.voice} months={silence.months} />
            </li>
          ))}
        </ul>
        <ul className={style.key}>
          {silences.map((id) => (
            <li key={id}>
              <Swatch {...classLooks(palette)[id]} ink={swatchInk(palette)} />
              {words.classes[id]} <span className={style.count}>{counts[id]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={page.section} aria-labelledby="districts">
        <h2 id="districts">{words.table}</h2>
        <SilenceTable rows={silence.rows} palette={palette} />
      </section>
    </>
  )
}

/** The map shows the months it offers; of others it shows its usual ones. */
function OnMap({ voice, months }: { voice: VoiceId; months: number }) {
  const { silence: words } = useText()
  return (
    <Link
      to="/"
      search={(kept) => ({ ...kept, view: 'silence', whose: voice, since: sinceOnMap(months), sort: undefined })}
      aria-label={words.said(words.onMap, words.voices[voice])}
    >
      {words.onMap}
    </Link>
  )
}
