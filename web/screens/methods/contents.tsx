// The list of what is on the Methods page, in groups; folded away where the screen is narrow.
import { useText } from '#web/text/use-text.tsx'
import { useWide } from '#web/ui/use-wide.ts'
import style from './methods.module.css'

export function Contents({ here }: { here: string }) {
  const { methods, responsibility } = useText()
  const wide = useWide()
  const groups = [
    ...methods.groups.map(({ title, entries }) => ({
      title,
      links: Object.entries(entries).map(([id, words]) => ({ id, title: words.title })),
    })),
    { title: methods.instance, links: [methods.catalogue, responsibility, methods.data] },
  ]
  const list = groups.map(({ title, links }) => (
    <section key={title} aria-label={title}>
      <h2 className={style.group}>{title}</h2>
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            <a href={`#${link.id}`} data-here={here === link.id}>
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ))
  return (
    <nav className={`${style.contents} not-printed`} aria-label={methods.contents}>
      {wide ? (
        list
      ) : (
        <details>
          <summary>{methods.contents}</summary>
          {list}
        </details>
      )}
    </nav>
  )
}
