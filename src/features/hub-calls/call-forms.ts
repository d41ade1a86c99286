import { encodeCall, namedParams } from '~/hub/xmlrpc/encode'

/** One call to the hub, by the hub's own parameter names. */
export interface HubCall {
  method: string
  params: object
}

/** A text as one word of a POSIX shell. */
function shellWord(text: string): string {
  return /^[\w./:=@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** The call for Koji's command line (cli/koji_cli/commands.py handle_call), with its answer as JSON. */
export function asKojiCommand({ method, params }: HubCall): string {
  const command = `koji --noauth call --json ${method}`
  const json = JSON.stringify(params)
  return json === '{}' ? command : `${command} --kwargs ${shellWord(json)}`
}

/** The call as a POST by curl to the hub at `hubUrl`. */
export function asCurl({ method, params }: HubCall, hubUrl: string): string {
  const body = shellWord(encodeCall(method, namedParams(params)))
  return `curl -sS -H 'Content-Type: text/xml' --data-binary ${body} ${shellWord(hubUrl)}`
}
