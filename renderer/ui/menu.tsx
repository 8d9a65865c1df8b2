import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { placeAfterKey } from './arrow-keys.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

/** One line of a menu; `null` in a list of them is a rule. */
export interface MenuItem {
  readonly label: string
  readonly icon?: IconName
  /** A key that does the same, as it is shown. */
  readonly keys?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly run: () => void
}

interface MenuButtonProps {
  readonly label: string
  readonly className: string
  readonly items: readonly (MenuItem | null)[]
  readonly align?: 'start' | 'end'
  readonly children: ReactNode
}

/** A button that opens a menu below it. Arrow keys walk, Escape and a click outside close. */
export function MenuButton({ label, className, items, align = 'start', children }: MenuButtonProps) {
  const [open, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useOutside(frame, open, setOpen)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className="menu-frame" ref={frame}>
      <button
        ref={button}
        type="button"
        className={className}
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {children}
      </button>
      {open && <MenuList id={id} label={label} items={items} align={align} onClose={close} />}
    </div>
  )
}

function useOutside(
  frame: RefObject<HTMLElement | null>,
  open: boolean,
  setOpen: (open: boolean) => void,
): void {
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (!(event.target instanceof Node) || !frame.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [frame, open, setOpen])
}

interface MenuListProps {
  readonly id: string
  readonly label: string
  readonly items: readonly (MenuItem | null)[]
  readonly align: 'start' | 'end'
  readonly onClose: () => void
}

function MenuList({ id, label, items, align, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const choices = () => [...(list.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])]
  useEffect(() => {
    const checked = list.current?.querySelector<HTMLElement>('[aria-checked="true"]')
    const first = list.current?.querySelector<HTMLElement>('button:not(:disabled)')
    ;(checked ?? first)?.focus()
  }, [])
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation()
      event.preventDefault()
      onClose()
      return
    }
    const all = choices()
    const at = all.findIndex(choice => choice === document.activeElement)
    const next = placeAfterKey(event.key, at, all.length, 'column')
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    all[next]?.focus()
  }
  return (
    <div className={`menu ${align}`} role="menu" id={id} aria-label={label} ref={list} onKeyDown={walk}>
      {items.map((item, at) =>
        item === null ? (
          <hr key={`rule-${at}`} />
        ) : (
          <MenuLine key={item.label} item={item} onClose={onClose} />
        ),
      )}
    </div>
  )
}

function MenuLine({ item, onClose }: { readonly item: MenuItem; readonly onClose: () => void }) {
  const { label, icon, keys, checked, disabled, run } = item
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      disabled={disabled}
      tabIndex={-1}
      onClick={() => {
        onClose()
        run()
      }}
    >
      <span className="menu-icon">
        {checked === true ? <Icon name="check" /> : icon && <Icon name={icon} />}
      </span>
      <span className="menu-label">{label}</span>
      {keys !== undefined && <kbd>{keys}</kbd>}
    </button>
  )
}
