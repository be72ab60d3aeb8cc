// What is wrong with one answer, beside it.
import style from './field.module.css'

export const FieldError = ({ id, words }: { id: string; words: string | undefined }) =>
  words === undefined || words === '' ? null : (
    <p id={id} role="alert" className={style.error}>
      {words}
    </p>
  )
