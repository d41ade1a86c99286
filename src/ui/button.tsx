import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

import { classNames } from '~/lib/class-names'

type Variant = 'primary' | 'default' | 'ghost' | 'danger'
type Size = 'sm' | 'md'

const variants: Record<Variant, string> = {
  primary: 'border-transparent bg-accent text-accent-ink hover:opacity-90',
  default: 'border-line-strong bg-surface text-ink hover:bg-raised',
  ghost: 'border-transparent text-muted hover:bg-raised hover:text-ink',
  danger: 'border-bad bg-surface text-bad hover:bg-bad-soft',
}
const sizes: Record<Size, string> = { sm: 'h-7 px-2 text-xs', md: 'h-8 px-3 text-sm' }

/** How a button looks; links that act as buttons share it. */
export function buttonLook(variant: Variant, size: Size, className?: string): string {
  return classNames(
    'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none',
    'disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50',
    variants[variant],
    sizes[size],
    className,
  )
}

export interface ButtonLooks {
  variant?: Variant
  size?: Size
  icon?: LucideIcon
}

type ButtonProps = ComponentProps<'button'> &
  ButtonLooks & {
    /** Why it cannot be pressed now: shown and read out, and the press does nothing. */
    disabledReason?: string | undefined
  }

/** A labelled button. */
export function Button({
  variant = 'default',
  size = 'md',
  icon: Icon,
  disabledReason,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={disabledReason ? true : undefined}
      title={disabledReason ?? rest.title}
      onClick={disabledReason ? (event) => event.preventDefault() : onClick}
      className={buttonLook(variant, size, className)}
    >
      {Icon && <Icon size={14} aria-hidden />}
      {children}
      {disabledReason && <span className="sr-only"> ({disabledReason})</span>}
    </button>
  )
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  label: string
  icon: LucideIcon
  size?: Size
  variant?: Variant
}

/** A button that is an icon; its label is its tooltip and accessible name. */
export function IconButton({
  label,
  icon: Icon,
  size = 'md',
  variant = 'ghost',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={buttonLook(
        variant,
        size,
        classNames('px-0!', size === 'sm' ? 'w-7' : 'w-8', className),
      )}
    >
      <Icon size={15} aria-hidden />
    </button>
  )
}
