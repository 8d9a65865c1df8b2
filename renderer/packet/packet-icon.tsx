import cannot from 'lucide-static/icons/ban.svg?raw'
import accept from 'lucide-static/icons/check.svg?raw'
import counter from 'lucide-static/icons/arrow-left-right.svg?raw'
import question from 'lucide-static/icons/circle-question-mark.svg?raw'
import concern from 'lucide-static/icons/circle-alert.svg?raw'
import save from 'lucide-static/icons/save.svg?raw'
import offline from 'lucide-static/icons/wifi-off.svg?raw'

const sources = { accept, cannot, concern, counter, offline, question, save } as const
export type PacketIconName = keyof typeof sources

/** A line icon beside a word; it never means anything alone. The page carries only these few. */
export function PacketIcon({ name, size = 16 }: { readonly name: PacketIconName; readonly size?: number }) {
  const strokes = sources[name].replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: strokes }}
    />
  )
}
