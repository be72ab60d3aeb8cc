// A dialog in the middle, or a sheet from the bottom on a narrow screen. Modal: it takes the focus and gives it back.
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useText } from '#web/text/use-text.tsx'
import { Button } from './button.tsx'
import style from './dialog.module.css'
import { Icon } from './icon.tsx'

export type DialogProps = {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** A sheet hugs the bottom edge on every screen. */
  look?: 'dialog' | 'sheet'
}

export function Dialog({ title, isOpen, onClose, children, look = 'dialog' }: DialogProps) {
  const text = useText()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={`${style.overlay} ${style[look]}`}
    >
      <Modal className={style.modal ?? ''}>
        <AriaDialog className={style.content ?? ''}>
          <header className={style.head}>
            <Heading slot="title" className={style.title ?? ''}>
              {title}
            </Heading>
            <Button look="icon" aria-label={text.frame.close} onPress={onClose}>
              <Icon name="close" />
            </Button>
          </header>
          <div className={style.body}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
