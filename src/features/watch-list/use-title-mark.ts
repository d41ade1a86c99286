import { useEffect } from 'react'

const mark = /^\(\d+\) /

/** Writes a number before the tab's title, whatever the page calls itself; none for 0. */
export function useTitleMark(count: number): void {
  useEffect(() => {
    const write = () => {
      const bare = document.title.replace(mark, '')
      const title = count > 0 ? `(${count}) ${bare}` : bare
      if (document.title !== title) document.title = title
    }
    write()
    const watcher = new MutationObserver(write)
    watcher.observe(document.head, { subtree: true, childList: true, characterData: true })
    return () => {
      watcher.disconnect()
      document.title = document.title.replace(mark, '')
    }
  }, [count])
}
