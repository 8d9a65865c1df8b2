import archive from 'lucide-static/icons/archive.svg?raw'
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw'
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw'
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw'
import arrows from 'lucide-static/icons/arrow-right-left.svg?raw'
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw'
import bookmark from 'lucide-static/icons/bookmark.svg?raw'
import calendar from 'lucide-static/icons/calendar.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw'
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw'
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw'
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw'
import cornerDownRight from 'lucide-static/icons/corner-down-right.svg?raw'
import download from 'lucide-static/icons/download.svg?raw'
import equal from 'lucide-static/icons/equal.svg?raw'
import eye from 'lucide-static/icons/eye.svg?raw'
import fileOutput from 'lucide-static/icons/file-output.svg?raw'
import fileUser from 'lucide-static/icons/file-user.svg?raw'
import filePlus from 'lucide-static/icons/file-plus.svg?raw'
import fileText from 'lucide-static/icons/file-text.svg?raw'
import filter from 'lucide-static/icons/list-filter.svg?raw'
import folderOpen from 'lucide-static/icons/folder-open.svg?raw'
import grip from 'lucide-static/icons/grip-vertical.svg?raw'
import grid from 'lucide-static/icons/grid-2x2.svg?raw'
import history from 'lucide-static/icons/history.svg?raw'
import inbox from 'lucide-static/icons/inbox.svg?raw'
import info from 'lucide-static/icons/info.svg?raw'
import list from 'lucide-static/icons/table-2.svg?raw'
import lock from 'lucide-static/icons/lock.svg?raw'
import mail from 'lucide-static/icons/mail.svg?raw'
import note from 'lucide-static/icons/message-square-text.svg?raw'
import minus from 'lucide-static/icons/minus.svg?raw'
import monitor from 'lucide-static/icons/monitor.svg?raw'
import moon from 'lucide-static/icons/moon.svg?raw'
import pin from 'lucide-static/icons/pin.svg?raw'
import pinOff from 'lucide-static/icons/pin-off.svg?raw'
import pencil from 'lucide-static/icons/pencil.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import redo from 'lucide-static/icons/redo-2.svg?raw'
import rotate from 'lucide-static/icons/rotate-ccw.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import settings from 'lucide-static/icons/settings.svg?raw'
import sun from 'lucide-static/icons/sun.svg?raw'
import tree from 'lucide-static/icons/list-tree.svg?raw'
import target from 'lucide-static/icons/target.svg?raw'
import trash from 'lucide-static/icons/trash-2.svg?raw'
import alert from 'lucide-static/icons/triangle-alert.svg?raw'
import undo from 'lucide-static/icons/undo-2.svg?raw'
import unlink from 'lucide-static/icons/unlink.svg?raw'
import upload from 'lucide-static/icons/upload.svg?raw'
import user from 'lucide-static/icons/user.svg?raw'
import userPlus from 'lucide-static/icons/user-plus.svg?raw'
import users from 'lucide-static/icons/users.svg?raw'
import weight from 'lucide-static/icons/weight.svg?raw'
import close from 'lucide-static/icons/x.svg?raw'

const sources = {
  alert,
  archive,
  'arrow-down': arrowDown,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  'arrow-up': arrowUp,
  arrows,
  bookmark,
  calendar,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-alert': circleAlert,
  close,
  'corner-down-right': cornerDownRight,
  download,
  equal,
  eye,
  'file-output': fileOutput,
  'file-user': fileUser,
  'file-plus': filePlus,
  'file-text': fileText,
  filter,
  'folder-open': folderOpen,
  grid,
  grip,
  history,
  inbox,
  info,
  list,
  lock,
  mail,
  minus,
  monitor,
  moon,
  note,
  pin,
  'pin-off': pinOff,
  pencil,
  plus,
  redo,
  rotate,
  search,
  settings,
  sun,
  target,
  trash,
  tree,
  undo,
  unlink,
  upload,
  user,
  'user-plus': userPlus,
  users,
  weight,
} as const

export type IconName = keyof typeof sources

const strokes = new Map<string, string>()

/** A line icon, always beside a word or a name for assistive technology, never alone in meaning. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return <LineIcon source={sources[name]} size={size} />
}

function strokesOf(source: string): string {
  const known = strokes.get(source)
  if (known !== undefined) return known
  const own = source
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\s*\n\s*/g, '')
  strokes.set(source, own)
  return own
}

/** The same from the text of a Lucide file, for icons of one page that the others need not load. */
export function LineIcon({ source, size = 16 }: { readonly source: string; readonly size?: number }) {
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
      dangerouslySetInnerHTML={{ __html: strokesOf(source) }}
    />
  )
}

/** The product's own sign: a square with its X. */
export function PlanIcon({ size = 20 }: { readonly size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3.5 3.5h17v17h-17zM3.5 3.5l17 17M20.5 3.5l-17 17" />
    </svg>
  )
}
