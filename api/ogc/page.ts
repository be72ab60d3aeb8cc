/** The plain page of an answer, for people who follow a program's address: no script, no colour of its own, works on paper. */
import type { Link } from './links.ts'

export type Html = { readonly html: string }

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

type Part = string | number | boolean | null | Html | readonly Html[]

/** Text put into it is written as text; only what was made here is taken as a page's own. */
export const html = (pieces: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: pieces.map((piece, i) => (i === 0 ? piece : `${written(parts[i - 1] ?? null)}${piece}`)).join(''),
})

const written = (part: Part): string =>
  part === null
    ? ''
    : typeof part !== 'object'
      ? escaped(String(part))
      : 'html' in part
        ? part.html
        : part.map((p) => p.html).join('')

/** A table wider than the screen moves by itself. */
export const wide = (label: string, table: Html): Html =>
  html`<div class="wide" tabindex="0" role="region" aria-label="${label}">${table}</div>`

/** Known to the browser by its hash (http/security-headers.ts). */
export const style =
  ':root{color-scheme:light dark;font:100%/1.5 system-ui,sans-serif}body{margin:0 auto;padding:1rem;max-width:72rem}.wide{overflow-x:auto}.wide th,.wide td{white-space:nowrap}table{border-collapse:collapse}th,td{padding:.25rem .75rem .25rem 0;text-align:start;vertical-align:top;border-block-end:1px solid}td.n{text-align:end;font-variant-numeric:tabular-nums}a{color:LinkText}'

type Page = { title: string; trail: readonly Link[]; body: Html; links: readonly Link[] }

export const page = ({ title, trail, body, links }: Page): string =>
  `<!doctype html>\n${
    html`<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${{ html: style }}</style></head>
<body>
<nav>${trail.map(({ href, title: name }, i) => html`${i === 0 ? '' : ' / '}<a href="${href}">${name}</a>`)}</nav>
<main><h1>${title}</h1>
${body}</main>
<footer><ul>${links.map(({ href, rel, title: name }) => html`<li><a href="${href}" rel="${rel}">${name}</a></li>`)}</ul></footer>
</body></html>
`.html
  }`
