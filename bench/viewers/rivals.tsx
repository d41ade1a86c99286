import { LazyLog } from '@melloware/react-logviewer'
import { createRoot } from 'react-dom/client'

/** The whole text in one element, at its end. */
async function showPre(root: HTMLElement, url: string): Promise<void> {
  const text = await (await fetch(url)).text()
  const pre = document.createElement('pre')
  pre.style.margin = '0'
  pre.textContent = text
  root.append(pre)
  root.scrollTop = root.scrollHeight
  requestAnimationFrame(() =>
    setTimeout(() => {
      performance.mark('tail')
      performance.mark('whole')
    }),
  )
}

function showLazyLog(root: HTMLElement, url: string): void {
  createRoot(root).render(
    <LazyLog url={url} follow enableSearch caseInsensitive selectableLines height={900} />,
  )
}

const root = document.querySelector('main')
const asked = new URLSearchParams(location.search)
const url = asked.get('url') ?? ''
if (root && asked.get('viewer') === 'pre') {
  showPre(root, url).catch((error: unknown) => {
    document.title = `failed: ${String(error)}`
  })
} else if (root) showLazyLog(root, url)
