// Brings back what was saved as a file, on this phone or another: a sealed one with its passphrase, one of an earlier version as it is.
import { type FormEvent, useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { Packed } from '#web/field/parcel.ts'
import { isParcelFile, openParcel } from '#web/field/sealing/parcel-file.ts'
import { canSeal } from '#web/field/sealing/passphrase-key.ts'
import { readBackup } from '#web/field/sealing/plain-backup.ts'
import { outbox, sendNow } from '#web/field/sending.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field } from '#web/ui/field.tsx'
import style from './outbox.module.css'

export function BringBack() {
  const { file: words } = useText().outbox
  const [news, setNews] = useState('')
  const [sealed, setSealed] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [isWrong, setWrong] = useState(false)
  const close = () => {
    setSealed(null)
    setPassphrase('')
    setWrong(false)
  }
  const restore = async (all: readonly Packed[]) => {
    try {
      const back = await Promise.all(all.map((packed) => outbox.restore(packed)))
      setNews(words.restored(back.filter(Boolean).length))
      await sendNow()
    } catch {
      setNews(words.notRestored)
    }
  }
  const choose = async (files: FileList | null) => {
    const text = (await files?.[0]?.text()) ?? ''
    if (isParcelFile(text)) return canSeal() ? setSealed(text) : setNews(words.insecure)
    const reports = readBackup(text)
    if (reports === null) return setNews(words.notBackup)
    await restore(reports)
  }
  const open = async (event: FormEvent) => {
    event.preventDefault()
    const opened = await openParcel(sealed ?? '', passphrase)
    if (opened.sort === 'wrong-passphrase') return setWrong(true)
    close()
    if (opened.sort === 'no-such-file') return setNews(words.notBackup)
    await restore([opened.packed])
  }
  return (
    <>
      <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={choose}>
        <Button look="quiet" className={style.big ?? ''}>
          {words.restore}
        </Button>
      </FileTrigger>
      <p role="status" className={news === '' ? 'only-heard' : (style.lead ?? '')}>
        {news}
      </p>
      <Dialog title={words.restore} isOpen={sealed !== null} onClose={close}>
        <form className={style.asking} onSubmit={(event) => void open(event)}>
          <Field label={words.passphrase} value={passphrase} onChange={setPassphrase} isRequired />
          {isWrong ? (
            <p role="alert" className={style.trouble}>
              {words.wrong}
            </p>
          ) : null}
          <div className={style.row}>
            <Button look="primary" type="submit" className={style.big ?? ''}>
              {words.open}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
