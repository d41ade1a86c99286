import { asCurl, asKojiCommand, asXml, type HubCall } from '~/features/hub-calls/call-forms'
import { hub } from '~/hub/hub'
import { CopyButton } from '~/ui/copy'
import { Fold } from '~/ui/panel'

function Form({ label, text }: { label: string; text: string }) {
  return (
    <div className="min-w-0">
      <p className="flex items-center gap-1 text-xs text-muted">
        {label} <CopyButton text={text} what={`as ${label}`} />
      </p>
      <code className="block max-h-40 overflow-y-auto font-mono text-xs break-all whitespace-pre-wrap">
        {text}
      </code>
    </div>
  )
}

/** The request as it is sent, and as commands that send the same. */
export function RequestForms({ call }: { call: HubCall }) {
  const address = new URL(hub().config.hubUrl, document.baseURI).href
  return (
    <Fold title="The request">
      <div className="flex flex-col gap-3">
        <Form label="koji call" text={asKojiCommand(call)} />
        <Form label="curl" text={asCurl(call, address)} />
        <Form label="XML" text={asXml(call)} />
      </div>
    </Fold>
  )
}
