// Where a file is dropped, or chosen.
import { useState } from 'react'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Text } from 'react-aria-components/Text'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './import.module.css'

export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const { drop } = useText().imports
  const [isTaking, setTaking] = useState(false)
  return (
    <DropZone
      className={style.drop ?? ''}
      isDisabled={isTaking}
      onDrop={async (e) => {
        const dropped = e.items.find((i) => i.kind === 'file')
        if (dropped?.kind !== 'file') return
        setTaking(true)
        const file = await dropped.getFile()
        setTaking(false)
        onFile(file)
      }}
    >
      <svg width={40} height={40} viewBox="0 0 40 40" aria-hidden="true">
        <path
          d="M20 26V8M13 14l7-7 7 7M6 25v8h28v-8"
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <Text slot="label" className={style.dropLabel ?? ''}>
        {drop.label}
      </Text>
      <span className={style.note}>{drop.or}</span>
      <FileTrigger
        onSelect={(files) => {
          const file = files?.[0]
          if (file !== undefined) onFile(file)
        }}
      >
        <Button look="primary">{drop.choose}</Button>
      </FileTrigger>
      <p className={style.note}>{drop.kinds}</p>
    </DropZone>
  )
}
