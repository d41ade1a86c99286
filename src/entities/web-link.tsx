import { CopyText } from '~/ui/copy'

/** An address that a package tells: a link where it is of the web, text that one copies elsewhere. */
export function WebLink({ url }: { url: string }) {
  if (!/^https?:\/\//.test(url)) return <CopyText text={url} what="URL" className="text-xs" />
  return (
    <a href={url} className="link break-all" rel="noreferrer">
      {url}
    </a>
  )
}
