// What stands around every screen: whose country, the ways through, as known when, light or dark, who you are.
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { healthQuery } from '#web/queries/health.ts'
import { useText } from '#web/text/use-text.tsx'
import { Skeleton } from '../skeleton.tsx'
import { useMedia } from '../use-wide.ts'
import { AsOfChip } from './as-of-chip.tsx'
import style from './frame.module.css'
import { LineBar } from './line-bar.tsx'
import { LinkGate } from './link-gate.tsx'
import { GroupLinks, ScreenLinks } from './navigation.tsx'
import { RoleChip } from './role-chip.tsx'
import { ThemeToggle } from './theme-toggle.tsx'
import { useLanding } from './use-landing.ts'

export function Frame() {
  const { frame } = useText()
  const instance = useQuery(healthQuery()).data?.instance
  const isPhone = !useMedia('(min-width: 768px)')
  useLanding()
  return (
    <>
      <a href="#content" className={`${style.skip} not-printed`}>
        {frame.skip}
      </a>
      <header className={`${style.header} not-printed`}>
        <Link to="/" className={style.brand}>
          <img src="/mark.svg" alt="" width={24} height={24} />
          <span className={style.product}>{frame.product}</span>
          {instance == null ? null : <span className={style.country}>{instance.name}</span>}
        </Link>
        {instance?.fictional === true ? <span className={style.fictional}>{frame.fictional}</span> : null}
        {isPhone ? null : <GroupLinks />}
        <div className={style.tools}>
          <AsOfChip />
          <ThemeToggle />
          <RoleChip />
        </div>
      </header>
      <ScreenLinks />
      <LineBar />
      <main id="content" tabIndex={-1} className={style.content}>
        <Suspense fallback={<Skeleton words={frame.loading} />}>
          <LinkGate>
            <Outlet />
          </LinkGate>
        </Suspense>
      </main>
      {isPhone ? <GroupLinks /> : null}
    </>
  )
}
