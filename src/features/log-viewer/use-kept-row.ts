import { type RefObject, useEffect, useState } from 'react'

function rowOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest<HTMLElement>('[data-row]') ?? null
}

/**
 * The row in which a selection of text began, while there is one: rows must not leave the page
 * while text in them is selected. Null without a selection.
 */
export function useKeptRow(scroller: RefObject<HTMLElement | null>): number | null {
  const [kept, setKept] = useState<number | null>(null)
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const row = selection?.isCollapsed === false ? rowOf(selection.anchorNode) : null
      const inside = row && scroller.current?.contains(row)
      setKept(inside ? Number(row.dataset['row']) : null)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [scroller])
  return kept
}

/** The selected text of rows: without what stands beside it, and wrapped lines whole. */
export function selectedText(selection: Selection | null): string | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const fragment = selection.getRangeAt(0).cloneContents()
  const rows = [...fragment.querySelectorAll<HTMLElement>('[data-row]')]
  if (rows.length === 0) return null
  return rows
    .map((row, index) => {
      const text = row.querySelector('[data-text]')?.textContent ?? ''
      return index > 0 && row.dataset['part'] === '0' ? `\n${text}` : text
    })
    .join('')
}
