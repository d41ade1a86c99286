import { Button } from '~/ui/button'
import { askPermission, type Permission, usePermission } from './permission'

/** How the end of what is pinned is told, as the browser's permission has it. */
export const howTold: Record<Permission, string> = {
  granted: 'The browser tells you, while a tab of the console is open.',
  default: 'An end is told in the page and in the tab’s title.',
  denied:
    'The browser was told not to notify for this site: an end is told in the page and in the tab’s title.',
  unsupported:
    'The browser does not notify here (it needs https): an end is told in the page and in the tab’s title.',
}

/** How ends are told, and the way to let the browser do it. */
export function HowTold() {
  const permission = usePermission()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
      <p className="min-w-0">{howTold[permission]}</p>
      {permission === 'default' && (
        <Button size="sm" onClick={() => void askPermission()}>
          Let the browser tell
        </Button>
      )}
    </div>
  )
}
