// Who is asking, in the header; pressed, the way to be somebody else.
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { sessionQuery } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '../button.tsx'
import style from './frame.module.css'

const SignIn = lazy(() => import('./sign-in.tsx'))

export function RoleChip() {
  const { role } = useText().frame
  const session = useQuery(sessionQuery()).data
  const [isOpen, setOpen] = useState(false)
  if (session === undefined) return null
  return (
    <>
      <Button className={style.role ?? ''} onPress={() => setOpen(true)}>
        {session.ended !== null
          ? role.signInAgain
          : (session.person?.name ?? (session.role === 'anonymous' ? role.signIn : role[session.role]))}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <SignIn isOpen onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
