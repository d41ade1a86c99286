import { useEffect, useEffectEvent } from 'react'

/** `n` and `p` step through the differences wherever the focus is, except in a field. */
export function useDiffKeys(step: (backward: boolean) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event
    const typing = target instanceof Element && target.closest('input, textarea, select, dialog')
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return
    if (key !== 'n' && key !== 'p') return
    event.preventDefault()
    step(key === 'p')
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
