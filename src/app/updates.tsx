import { type ComponentType, Suspense, useEffect, useState } from 'react'

import { newerVersion } from '~/hub/site-version'
import { Button } from '~/ui/button'
import { lazyPart, useRetry } from '~/ui/lazy-part'
import { Page } from '~/ui/page'
import { ErrorState, SkeletonLines } from '~/ui/states'

const hour = 3_600_000
const reloadedKey = 'koji-console.reloaded-for'

/** Whether this is the first try to get an address from a version; false too where that cannot be kept. */
function isFirstTry(what: string): boolean {
  try {
    if (sessionStorage.getItem(reloadedKey) === what) return false
    sessionStorage.setItem(reloadedKey, what)
    return true
  } catch {
    return false
  }
}

/** Reloads where the site has a newer version, once for each version and address. */
async function reloadIfNewer(): Promise<void> {
  const version = await newerVersion()
  if (version !== null && isFirstTry(`${version} ${location.href}`)) location.reload()
}

/**
 * Says that the site has a newer version of the console. It looks when code does not come, and when
 * one comes back to the tab, at most once an hour.
 */
export function NewVersion() {
  const [isNewer, setNewer] = useState(false)
  useEffect(() => {
    let looked = Date.now()
    const look = async () => {
      looked = Date.now()
      if ((await newerVersion()) !== null) setNewer(true)
    }
    const onMissing = () => void look()
    const onReturn = () => {
      if (!document.hidden && Date.now() - looked > hour) void look()
    }
    // Told by what Vite puts around each import.
    window.addEventListener('vite:preloadError', onMissing)
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      window.removeEventListener('vite:preloadError', onMissing)
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [])
  return (
    <div role="status" className="sticky top-12 z-20">
      {isNewer && (
        <p className="flex items-center justify-center gap-2 border-b border-line bg-raised px-4 py-1">
          A new version is here
          <Button size="sm" onClick={() => location.reload()}>
            Reload
          </Button>
        </p>
      )}
    </div>
  )
}

function MissingPage() {
  const retry = useRetry()
  useEffect(() => void reloadIfNewer(), [])
  return (
    <Page title="This page could not be loaded">
      <ErrorState
        title="The code of this page did not come"
        detail="The network is interrupted, or the site has a new version of the console."
        onRetry={retry}
        action={
          <Button size="sm" onClick={() => location.reload()}>
            Reload
          </Button>
        }
      />
    </Page>
  )
}

/**
 * Stands for a page whose code did not come: tries once more, and reloads once by itself where a
 * newer version of the console has replaced it.
 */
export function missingPage(page: () => Promise<{ default: ComponentType }>): ComponentType {
  const Again = lazyPart(page, MissingPage)
  return function Missing() {
    return (
      <Suspense fallback={<SkeletonLines lines={10} label="the page" />}>
        <Again />
      </Suspense>
    )
  }
}
