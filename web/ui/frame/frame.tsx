// The header every screen stands under: whose country, which screens, as known when, light or dark, who you are.
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { healthQuery } from '#web/queries/health.ts'
import { useText } from '#web/text/use-text.tsx'
import { Skeleton } from '../skeleton.tsx'
import { AsOfChip } from './as-of-chip.tsx'
import style from './frame.module.css'
import { LinkGate } from './link-gate.tsx'
import { RoleChip } from './role-chip.tsx'
import { ThemeToggle } from './theme-toggle.tsx'

const screens = [
  { to: '/', name: 'map' },
  { to: '/upstream', name: 'upstream' },
  { to: '/risk', name: 'risk' },
  { to: '/explore', name: 'explore' },
  { to: '/track-record', name: 'track-record' },
  { to: '/report', name: 'report' },
  { to: '/import', name: 'import' },
  { to: '/methods', name: 'methods' },
] as const

export function Frame() {
  const { frame } = useText()
  const instance = useQuery(healthQuery()).data?.instance
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  // On a phone the strip of screens is wider than the page: keep the one that is open in sight.
  useEffect(() => {
    nav.current
      ?.querySelector(`[href^="${pathname}"][aria-current]`)
      ?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [pathname])
  return (
    <>
      <a href="#content" className={style.skip}>
        {frame.skip}
      </a>
      <header className={`${style.header} not-printed`}>
        <Link to="/" className={style.brand}>
          <img src="/mark.svg" alt="" width={24} height={24} />
          <span className={style.product}>{frame.product}</span>
          {instance == null ? null : <span className={style.country}>{instance.name}</span>}
        </Link>
        {instance?.fictional === true ? <span className={style.fictional}>{frame.fictional}</span> : null}
        <nav ref={nav} aria-label={frame.navigation} className={style.nav}>
          {screens.map((s) => (
            <Link key={s.to} to={s.to} activeOptions={{ exact: true, includeSearch: false }} className={style.link}>
              {frame.screens[s.name]}
            </Link>
          ))}
        </nav>
        <div className={style.tools}>
          <AsOfChip />
          <ThemeToggle />
          <RoleChip />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={style.content}>
        <Suspense fallback={<Skeleton words={frame.loading} />}>
          <LinkGate>
            <Outlet />
          </LinkGate>
        </Suspense>
      </main>
    </>
  )
}
