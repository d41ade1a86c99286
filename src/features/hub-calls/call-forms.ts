import { encodeCall, namedParams } from '~/hub/xmlrpc/encode'
import { shellWord } from '~/lib/shell-words'

/** One call to the hub, by the hub's own parameter names. */
export interface HubCall {
  method: string
  params: object
  /** Before them, by position: what a star parameter takes. */
  args?: readonly unknown[]
}

/** The parameters as they are sent. */
export function sentParams({ params, args = [] }: HubCall): unknown[] {
  return [...args, ...namedParams(params)]
}

/** The call for Koji's command line (cli/koji_cli/commands.py handle_call), with its answer as JSON. */
export function asKojiCommand({ method, params, args = [] }: HubCall): string {
  const words = [method, ...args.map((arg) => shellWord(JSON.stringify(arg)))]
  const command = `koji --noauth call --json ${words.join(' ')}`
  const json = JSON.stringify(params)
  return json === '{}' ? command : `${command} --kwargs ${shellWord(json)}`
}

/** The body that is posted for the call. Throws EncodeError. */
export function asXml(call: HubCall): string {
  return encodeCall(call.method, sentParams(call))
}

/** The call as a POST by curl to the hub at `hubUrl`. */
export function asCurl(call: HubCall, hubUrl: string): string {
  const body = shellWord(asXml(call))
  return `curl -sS -H 'Content-Type: text/xml' --data-binary ${body} ${shellWord(hubUrl)}`
}
