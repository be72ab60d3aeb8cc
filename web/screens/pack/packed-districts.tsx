// The districts of a pack, each with how many known places came along.
import { useEffect, useState } from 'react'
import { type Pack, packedSites } from '#web/field/pack/pack.ts'
import { sitesOf } from '#web/field/pack/pack-contents.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './pack.module.css'

export function PackedDistricts({ pack: { districts } }: { pack: Pack }) {
  const { pack: words } = useText()
  const [sites, setSites] = useState<Readonly<Record<string, number | null>>>({})
  useEffect(() => {
    Promise.all(districts.map(async ({ pcode }) => [pcode, await packedSites(sitesOf(pcode))] as const)).then(
      (found) => setSites(Object.fromEntries(found)),
      () => undefined,
    )
  }, [districts])
  return (
    <ul className={style.list}>
      {districts.map(({ pcode, name }) => (
        <li key={pcode}>{words.district(name, sites[pcode] ?? null)}</li>
      ))}
    </ul>
  )
}
