import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'>

interface ButtonProps extends Native {
  readonly children: ReactNode
  readonly icon?: IconName
  readonly look?: 'normal' | 'primary' | 'quiet' | 'danger'
}

/** A button that names its result. */
export function Button({ children, icon, look = 'normal', type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={`button ${look}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

interface IconButtonProps extends Native {
  readonly icon: IconName
  /** What it does, for the tooltip and for assistive technology. */
  readonly label: string
  readonly size?: number
}

/** A button that shows an icon alone; its name is in the tooltip. */
export function IconButton({ icon, label, size = 16, ...rest }: IconButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} {...rest}>
      <Icon name={icon} size={size} />
    </button>
  )
}
