// What people decided about places, latest first: taken for every file that says the same, until the import that said it is taken back.
import type { PlacesToSettle } from '#api/contract/places-to-settle.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Table, type TableColumn } from '#web/ui/table.tsx'
import style from '../import/import.module.css'

type Decided = PlacesToSettle['decided'][number]

export function DecidedPlaces({ decided }: Pick<PlacesToSettle, 'decided'>) {
  const { settle } = useText()
  const { decided: words } = settle
  const column = (id: string, label: string, plain: (one: Decided) => string, isRowHeader = false) => ({
    ...{ id, label, plain, isRowHeader },
    cell: plain,
  })
  const columns: TableColumn<Decided>[] = [
    column('written', words.written, ({ code, name, above }) => [name, code, above].filter(Boolean).join(' · '), true),
    column('answer', words.answer, ({ answer, place }) => place ?? words.answers[answer] ?? answer),
    column('file', words.file, ({ filename }) => filename),
    column('on', words.on, ({ on }) => formatDate(on)),
  ]
  return (
    <section className={style.earlier} aria-labelledby="decided-title">
      <h2 id="decided-title">{words.title}</h2>
      <p className={style.note}>{words.note}</p>
      <div className={style.scroll}>
        <Table label={words.title} columns={columns} rows={decided} rowId={({ key }) => key} empty={words.none} />
      </div>
    </section>
  )
}
