// Clusters in place and time in the legend.
import type { MapPalette } from '#web/map/palette.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'

export function ScanKey({ palette }: { palette: MapPalette }) {
  const { scan } = useText().spots
  return (
    <li>
      <svg width={22} height={16} viewBox="0 0 22 16" aria-hidden="true">
        <path d="M1 8h20" stroke={palette.scan} strokeWidth="2.2" strokeDasharray="5 3" />
      </svg>{' '}
      {scan.key}
      <HowLink of={scan.key} method="space-time-scan" />
    </li>
  )
}
