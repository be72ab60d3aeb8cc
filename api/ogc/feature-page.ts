/** Features as a table, and one of them as a list of what it says. */
import type { featureOf } from './feature-text.ts'
import type { Link } from './links.ts'
import { type Html, html, wide } from './page.ts'

type Feature = ReturnType<ReturnType<typeof featureOf>>
type Around = { numberMatched: number; notHandedOn: number; here: string; links: readonly Link[] }

export function featuresPage(
  features: readonly Feature[],
  columns: readonly string[],
  { numberMatched, notHandedOn, here, links }: Around,
): Html {
  const next = links.filter(({ rel }) => rel === 'next')
  return html`<p>${features.length} of ${numberMatched}${next.map(({ href, title }) => html` · <a href="${href}" rel="next">${title}</a>`)}</p>
${notHandedOn === 0 ? '' : html`<p>Not handed on, because the terms of their source forbid it: ${notHandedOn}.</p>`}${wide(
  'Features',
  html`<table><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${features.map(
    ({ id, properties }) =>
      html`<tr>${columns.map((name, i) =>
        i === 0
          ? html`<th scope="row"><a href="${here}/${encodeURIComponent(id)}?f=html">${id}</a></th>`
          : cellOf(properties[name] ?? null),
      )}</tr>\n`,
  )}</tbody></table>`,
)}`
}

export const featurePage = ({ properties, geometry }: Feature, columns: readonly string[]): Html =>
  html`<table>${columns.map((name) => html`<tr><th scope="row">${name}</th>${cellOf(properties[name] ?? null)}</tr>\n`)}<tr><th scope="row">geometry</th><td>${geometry?.type ?? ''}</td></tr></table>`

const cellOf = (cell: Feature['properties'][string]): Html =>
  typeof cell === 'number' ? html`<td class="n">${cell}</td>` : html`<td>${cell ?? '–'}</td>`
