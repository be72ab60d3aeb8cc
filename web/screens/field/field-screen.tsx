// Where a field officer begins: every form as a big tile, and what still waits on this phone.
import { Link, useNavigate } from '@tanstack/react-router'
import { useOutbox } from '#web/field/use-outbox.ts'
import { FieldGate } from '#web/panels/outbox/field-gate.tsx'
import { FieldPage } from '#web/panels/outbox/field-page.tsx'
import { useText } from '#web/text/use-text.tsx'
import style from './field-screen.module.css'
import { FormPictogram } from './form-pictogram.tsx'

const forms = [
  { id: 'report', to: '/report', search: {} },
  { id: 'visit', to: '/report', search: { form: 'visit' } },
  { id: 'weekly-line', to: '/weekly-line', search: {} },
  { id: 'consultation', to: '/consultation', search: {} },
  { id: 'validation', to: '/workshop', search: {} },
] as const
export type FormId = (typeof forms)[number]['id']

export function FieldScreen() {
  return (
    <FieldGate>
      <Forms />
    </FieldGate>
  )
}

function Forms() {
  const { home: words } = useText().field
  const navigate = useNavigate()
  const box = useOutbox()
  return (
    <FieldPage
      title={words.title}
      lead={words.lead}
      box={box}
      needs="observe"
      onEdit={(edit) => void navigate({ to: '/report', search: { edit } })}
    >
      <nav aria-label={words.title}>
        <ul className={style.forms}>
          {forms.map(({ id, to, search }) => (
            <li key={id}>
              <Link to={to} search={search} className={style.form}>
                <FormPictogram form={id} />
                <span className={style.words}>
                  <span className={style.name}>{words.forms[id].name}</span>
                  <span className={style.hint}>{words.forms[id].hint}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </FieldPage>
  )
}
