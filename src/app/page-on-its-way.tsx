import { SkeletonLines } from '~/ui/states'

/** In the page's place while its code is on its way. */
export function PageOnItsWay() {
  return (
    <div className="mx-auto w-full max-w-[1400px] px-5 py-4">
      <SkeletonLines lines={10} label="the page" />
    </div>
  )
}
