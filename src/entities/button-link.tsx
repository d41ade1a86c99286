import type { ReactNode } from 'react'
import { Link, type LinkProps } from 'react-router'

import { type ButtonLooks, buttonLook } from '~/ui/button'

type ButtonLinkProps = Omit<LinkProps, 'className'> &
  ButtonLooks & { className?: string; children: ReactNode }

/** A link that looks like a button. */
export function ButtonLink({
  variant = 'default',
  size = 'md',
  icon: Icon,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonLook(variant, size, className)}>
      {Icon && <Icon size={14} aria-hidden />}
      {children}
    </Link>
  )
}
