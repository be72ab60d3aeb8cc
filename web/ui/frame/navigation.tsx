// The ways through the page: groups of screens in the header, on a phone along the foot; the screens of the open group under it.
import { Link, useLocation } from '@tanstack/react-router'
import { useSession } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Icon } from '../icon.tsx'
import style from './navigation.module.css'
import { groupOf, screensFor } from './screens.ts'

const exactly = { exact: true, includeSearch: false }

export function GroupLinks() {
  const { frame } = useText()
  const { pathname } = useLocation()
  const groups = screensFor(useSession())
  const here = groupOf(groups, pathname)
  return (
    <nav aria-label={frame.navigation} className={`${style.groups} not-printed`}>
      {groups.map(({ id, icon, screens }) => {
        const [first, ...more] = screens
        if (first === undefined) return null
        return (
          <Link
            key={id}
            to={first.to}
            activeOptions={exactly}
            className={style.group}
            data-here={here?.id === id}
            aria-current={pathname === first.to && more.length === 0 ? 'page' : undefined}
          >
            <Icon name={icon} />
            <span>{more.length === 0 ? frame.screens[first.name] : frame.groups[id]}</span>
          </Link>
        )
      })}
    </nav>
  )
}

/** Nothing where the open group has one screen. */
export function ScreenLinks() {
  const { frame } = useText()
  const { pathname } = useLocation()
  const here = groupOf(screensFor(useSession()), pathname)
  if (here === undefined || here.screens.length < 2) return null
  return (
    <nav aria-label={frame.groups[here.id]} className={`${style.screens} not-printed`}>
      {here.screens.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={exactly} className={style.screen}>
          {frame.screens[name]}
        </Link>
      ))}
    </nav>
  )
}
