/** The list phones choose their forms from, and the list of files that come with a form. */
import { nothing, type Xml, xml } from '../xml/write-xml.ts'
import type { PhoneForm } from './phone-forms.ts'

type Asked = { formId: string | undefined; allVersions: boolean; verbose: boolean }

/** `door` is the address of this server's OpenRosa root. */
export function formList(forms: readonly PhoneForm[], { formId, allVersions, verbose }: Asked, door: string): Xml {
  const open = forms.filter((form) => form.isOpen && (formId === undefined || form.formId === formId))
  const isNewest = (form: PhoneForm) => form === open.find((other) => other.formId === form.formId)
  const listed = open.filter((form) => allVersions || isNewest(form))
  return xml`<xforms xmlns="http://openrosa.org/xforms/xformsList">${listed.map((form) => {
    const version = isNewest(form) ? '' : `?version=${encodeURIComponent(form.version)}`
    const at = (what: string): string => `${addressOf(door, form)}/${what}${version}`
    return xml`
  <xform><formID>${form.formId}</formID><name>${form.name}</name><version>${form.version}</version><hash>md5:${form.md5}</hash>${verbose ? xml`<descriptionText>${form.name}</descriptionText>` : nothing}<downloadUrl>${at('form.xml')}</downloadUrl>${form.media.length === 0 ? nothing : xml`<manifestUrl>${at('manifest')}</manifestUrl>`}</xform>`
  })}
</xforms>`
}

export const manifest = (form: PhoneForm, door: string): Xml =>
  xml`<manifest xmlns="http://openrosa.org/xforms/xformsManifest">${form.media.map(
    ({ name, md5 }) => xml`
  <mediaFile><filename>${name}</filename><hash>md5:${md5}</hash><downloadUrl>${addressOf(door, form)}/media/${encodeURIComponent(name)}?version=${encodeURIComponent(form.version)}</downloadUrl></mediaFile>`,
  )}
</manifest>`

const addressOf = (door: string, { formId }: PhoneForm): string => `${door}/forms/${encodeURIComponent(formId)}`
