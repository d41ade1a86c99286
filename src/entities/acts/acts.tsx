import { type LucideIcon, MoreHorizontal } from 'lucide-react'
import { type ReactNode, Suspense, useCallback, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'

import { usePageActions } from '~/entities/page-actions'
import { useUrlState } from '~/hooks/use-url-state'
import type { Verdict } from '~/hub/rules/who-may'
import { storedKeys, tabStorage } from '~/lib/storage'
import { changeUrlState, textParam } from '~/lib/url-state'
import { Button } from '~/ui/button'
import { Menu, MenuItem } from '~/ui/menu'
import { ActPlaceContext } from './act-place'

/** Something that can be done to what a page shows. */
export interface ActItem {
  /** In the address while it is open. */
  id: string
  label: string
  icon: LucideIcon
  /** Why it may not be done; null where it may. */
  no: Verdict
  danger?: boolean
  /** A button of its own, not in the menu. */
  primary?: boolean
  /** Its dialog: an ActDialog. */
  dialog: () => ReactNode
}

interface ActsProps {
  /** What the menu is for: "Change the tag". */
  label: string
  items: readonly ActItem[]
  /** Keeps the rows of a list apart in the address. */
  of?: string | number
  /** After one was done. */
  onDone?: () => void
}

const schema = { do: textParam() }

function useOpenAct(): [string, (id: string) => void] {
  const [{ do: open }] = useUrlState(schema)
  const navigate = useNavigate()
  // A dialog that was left goes at once, not when the address has followed.
  const [left, setLeft] = useState('')
  if (left !== '' && left !== open) setLeft('')
  const setOpen = useCallback(
    (id: string) => {
      setLeft(id === '' ? open : '')
      const now = new URLSearchParams(window.location.search)
      const search = changeUrlState(schema, now, { do: id }).toString()
      // Back leaves the page, rather than to go through the dialogs that were open on it.
      void navigate({ search }, { replace: true, preventScrollReset: true })
    },
    [navigate, open],
  )
  return [open === left ? '' : open, setOpen]
}

/**
 * What can be done, as buttons and a menu; what one may not do is there with the reason. The open
 * one is in the address, so that a reload brings it back with what was typed.
 */
export function Acts({ label, items, of, onDone }: ActsProps) {
  const [open, setOpen] = useOpenAct()
  const { pathname } = useLocation()
  const [round, setRound] = useState(0)
  const idOf = (item: ActItem) => (of === undefined ? item.id : `${item.id}:${of}`)
  const show = (item: ActItem) => setOpen(idOf(item))
  const shown = items.find((item) => idOf(item) === open)
  const offered = of === undefined ? items.filter(({ no }) => no === null) : []
  usePageActions(offered.map((item) => ({ label: item.label, run: () => show(item) })))
  const draftKey = `${storedKeys.draft} ${pathname} ${open}`
  const no = shown?.no ?? null
  const place = {
    draftKey,
    no,
    finish: () => {
      tabStorage.set(draftKey, null)
      onDone?.()
    },
    startOver: () => {
      tabStorage.set(draftKey, null)
      setRound((before) => before + 1)
    },
    close: () => setOpen(''),
  }
  const buttons = items.filter(({ primary }) => primary)
  const others = items.filter(({ primary }) => !primary)
  return (
    <>
      {buttons.map((item) => (
        <Button
          key={item.id}
          icon={item.icon}
          variant={item.danger ? 'danger' : 'default'}
          disabledReason={item.no ?? undefined}
          onClick={() => show(item)}
        >
          {item.label}
        </Button>
      ))}
      {others.length > 0 && (
        <Menu label={label} icon={MoreHorizontal}>
          {others.map((item) => (
            <ActMenuItem key={item.id} item={item} onShow={() => show(item)} />
          ))}
        </Menu>
      )}
      {shown && (
        <ActPlaceContext key={round} value={place}>
          <Suspense>{shown.dialog()}</Suspense>
        </ActPlaceContext>
      )}
    </>
  )
}

function ActMenuItem({ item, onShow }: { item: ActItem; onShow: () => void }) {
  const { icon: Icon, label, no, danger } = item
  return (
    <MenuItem disabled={no !== null} onClick={onShow}>
      <Icon size={14} aria-hidden className={danger ? 'shrink-0 text-bad' : 'shrink-0'} />
      <span className="flex max-w-72 flex-col">
        {label}
        {no && <span className="text-xs text-muted">{no}</span>}
      </span>
    </MenuItem>
  )
}
