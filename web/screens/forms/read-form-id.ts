// Which of the files chosen is the form, and what it calls itself: the id of the record in its first instance.
import type { FormFiles } from '#web/queries/xforms.ts'

const formIn = (text: string): string | null => {
  const page = new DOMParser().parseFromString(text, 'application/xml')
  const record = page.getElementsByTagNameNS('*', 'instance')[0]?.firstElementChild
  return record?.getAttribute('id') ?? null
}

/** Null where none of the files is an XForm. */
export async function readFormId(files: readonly File[]): Promise<FormFiles | null> {
  for (const xml of files) {
    const formId = /\.xml$/i.test(xml.name) ? formIn(await xml.text()) : null
    if (formId !== null) return { formId, xml, others: files.filter((file) => file !== xml) }
  }
  return null
}
