// Where a sign-in by another service ends: what it hung on the address is sent on once, and taken off the address.
import { useMutation } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { comeBackWith } from '#web/queries/invitation.ts'
import { useText } from '#web/text/use-text.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useSignedIn } from '#web/ui/frame/use-signed-in.ts'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'

export function SignInScreen() {
  const { signIn: words } = useText().accounts
  const { hash } = useLocation()
  const [answer] = useState(hash)
  const navigate = useNavigate()
  const signedIn = useSignedIn()
  const finishing = useMutation({ mutationFn: comeBackWith, onSuccess: (session) => signedIn(session) })
  const begin = useEffectEvent(() => {
    if (answer === '' || !finishing.isIdle) return
    finishing.mutate(answer)
    void navigate({ to: '/sign-in', hash: '', replace: true })
  })
  useEffect(() => begin(), [])
  return (
    <div className={page.page}>
      <h1>{words.title}</h1>
      {finishing.error !== null ? (
        <ProblemNote error={finishing.error} />
      ) : answer === '' ? (
        <EmptyState title={words.nothing}>{words.nothingDetail}</EmptyState>
      ) : (
        <Skeleton words={words.coming} />
      )}
      <Link to="/">{words.backToMap}</Link>
    </div>
  )
}
