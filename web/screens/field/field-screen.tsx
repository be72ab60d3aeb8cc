// Where a field officer begins: every form as a big tile, and what still waits on this phone.
import { Link } from '@tanstack/react-router'
import { useOutbox } from '#web/field/use-outbox.ts'
import { FieldGate } from '#web/panels/outbox/field-gate.tsx'
import { FieldPage } from '#web/panels/outbox/field-page.tsx'
import { useSession } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './field-screen.module.css'
import { FormPictogram } from './form-pictogram.tsx'
import { forms } from './forms.ts'

export function FieldScreen() {
  return (
    <FieldGate>
      <Forms />
    </FieldGate>
  )
}

function Forms() {
  const { home: words } = useText().field
  const box = useOutbox()
  const session = useSession()
  // Without an answer, or after a sign-in that ended, everything may be written.
  const offered = forms.filter(({ needs }) => session === undefined || session.ended !== null || session.may[needs])
  return (
    <FieldPage title={words.title} lead={words.lead} box={box} needs="hear">
      <nav aria-label={words.title}>
        <ul className={style.forms}>
          {offered.map(({ id, to, search }) => (
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
