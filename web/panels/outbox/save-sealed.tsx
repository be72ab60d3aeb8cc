// Saves one thing as a file that only its passphrase opens.
import { type FormEvent, useState } from 'react'
import type { Packed } from '#web/field/parcel.ts'
import { saveFile } from '#web/field/save-file.ts'
import { sealParcel } from '#web/field/sealing/parcel-file.ts'
import { canSeal } from '#web/field/sealing/passphrase-key.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field } from '#web/ui/field.tsx'
import style from './outbox.module.css'

/** Four words, or twelve letters: what a file that may be copied has to withstand for years. */
const shortest = 12

type Props = { isOpen: boolean; packed: () => Promise<Packed>; onClose: () => void }

export function SaveSealed({ isOpen, packed, onClose }: Props) {
  const words = useText().outbox.file
  const [passphrase, setPassphrase] = useState('')
  const [step, setStep] = useState<'asking' | 'sealing' | 'failed'>('asking')
  const isLong = passphrase.trim().length >= shortest
  const close = () => {
    setPassphrase('')
    setStep('asking')
    onClose()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!isLong) return
    setStep('sealing')
    try {
      const what = await packed()
      saveFile(words.name(what.parcel.keptAt.slice(0, 10), what.parcel.uuid), await sealParcel(what, passphrase))
      close()
    } catch {
      setStep('failed')
    }
  }
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={close}>
      {canSeal() ? (
        <form className={style.asking} onSubmit={(event) => void save(event)}>
          <p>{words.detail}</p>
          <Field label={words.passphrase} hint={words.hint(shortest)} value={passphrase} onChange={setPassphrase} />
          {step === 'failed' ? (
            <p role="alert" className={style.trouble}>
              {words.failed}
            </p>
          ) : null}
          <div className={style.row}>
            <Button look="primary" type="submit" className={style.big ?? ''} isDisabled={!isLong || step === 'sealing'}>
              {step === 'sealing' ? words.sealing : words.save}
            </Button>
          </div>
        </form>
      ) : (
        <p>{words.insecure}</p>
      )}
    </Dialog>
  )
}
