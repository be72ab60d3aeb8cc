// What stands on the screen as one file of its own, which every writing program opens: no script, no style sheet elsewhere.
const look =
  'body{font-family:sans-serif;max-width:170mm;margin:15mm auto;line-height:1.4}table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:2mm;text-align:left}'

/** An address of the document. */
export function documentOf(sheet: HTMLElement, title: string): string {
  const page = document.implementation.createHTMLDocument(title)
  const charset = page.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  page.head.append(charset)
  page.documentElement.lang = document.documentElement.lang
  const copy = page.importNode(sheet, true)
  for (const each of [copy, ...copy.querySelectorAll('*')]) each.removeAttribute('class')
  page.body.append(copy)
  // Written, not built: our own page may hold no style of its own, and a document made in it keeps to the same policy.
  const text = `<!doctype html>\n${page.documentElement.outerHTML.replace('</head>', () => `<style>${look}</style></head>`)}`
  return URL.createObjectURL(new Blob([text], { type: 'text/html' }))
}
