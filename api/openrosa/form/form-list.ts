/** The list phones choose their forms from, and the list of files beside a form, of which ours have none. */
import { nothing, type Xml, xml } from '../xml/write-xml.ts'
import type { PhoneForm } from './phone-forms.ts'

type Asked = { formId: string | undefined; allVersions: boolean; verbose: boolean }

/** `door` is the address of this server's OpenRosa root. */
export function formList(forms: readonly PhoneForm[], { formId, allVersions, verbose }: Asked, door: string): Xml {
  const open = forms.filter((form) => form.isOpen && (formId === undefined || form.formId === formId))
  const isNewest = (form: PhoneForm) => form === open.find((other) => other.formId === form.formId)
  const listed = open.filter((form) => allVersions || isNewest(form))
  return xml`<xforms xmlns="http://openrosa.org/xforms/xformsList">${listed.map((form) => {
    const address = `${door}/forms/${encodeURIComponent(form.formId)}/form.xml`
    const version = isNewest(form) ? '' : `?version=${encodeURIComponent(form.version)}`
    return xml`
  <xform><formID>${form.formId}</formID><name>${form.name}</name><version>${form.version}</version><hash>md5:${form.md5}</hash>${verbose ? xml`<descriptionText>${form.name}</descriptionText>` : nothing}<downloadUrl>${address}${version}</downloadUrl></xform>`
  })}
</xforms>`
}

export const manifest = xml`<manifest xmlns="http://openrosa.org/xforms/xformsManifest"/>`
