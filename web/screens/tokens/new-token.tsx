// Making a token: a button, then the form, then the token itself, once.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { makeToken } from '#web/queries/tokens.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { TokenForm } from './token-form.tsx'
import { TokenOnce } from './token-once.tsx'

type Props = { isOpen: boolean; onOpen: () => void; onClose: () => void }

export function NewToken({ isOpen, onOpen, onClose }: Props) {
  const { add } = useText().tokens
  const cache = useQueryClient()
  const making = useMutation({
    mutationFn: makeToken,
    // Nothing of the token stays in the page once this part of it has gone.
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries({ queryKey: ['tokens'] }),
  })
  const close = () => {
    making.reset()
    onClose()
  }
  if (making.data !== undefined) return <TokenOnce issued={making.data} onDone={close} />
  if (isOpen)
    return <TokenForm isMaking={making.isPending} error={making.error} onMake={making.mutate} onCancel={close} />
  return (
    <div className="not-printed">
      <Button look="primary" onPress={onOpen}>
        {add}
      </Button>
    </div>
  )
}
