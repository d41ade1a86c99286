import { Double, type Value } from './values'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => escapes[char] ?? char)
}

function formatDouble(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? value.toFixed(1) : String(value)
}

function encodeNumber(value: number): string {
  if (!Number.isInteger(value)) return `<value><double>${value}</double></value>\n`
  const tag = value > 2147483647 || value < -2147483648 ? 'i8' : 'int'
  return `<value><${tag}>${value}</${tag}></value>\n`
}

/** One value in the form of Koji's ExtendedMarshaller (koji/xmlrpcplus.py). */
function encodeValue(value: Value): string {
  if (value === null) return '<value><nil/></value>'
  if (typeof value === 'boolean') return `<value><boolean>${value ? 1 : 0}</boolean></value>\n`
  if (typeof value === 'number') return encodeNumber(value)
  if (typeof value === 'string') return `<value><string>${escapeText(value)}</string></value>\n`
  if (value instanceof Double)
    return `<value><double>${formatDouble(value.value)}</double></value>\n`
  if (Array.isArray(value))
    return `<value><array><data>\n${value.map(encodeValue).join('')}</data></array></value>\n`
  const members = Object.entries(value)
    .map(
      ([name, item]) =>
        `<member>\n<name>${escapeText(name)}</name>\n${encodeValue(item)}</member>\n`,
    )
    .join('')
  return `<value><struct>\n${members}</struct></value>\n`
}

const head = "<?xml version='1.0'?>\n<methodResponse>\n"

/** A whole response document around one result. */
export function encodeResponse(result: Value): string {
  return `${head}<params>\n<param>\n${encodeValue(result)}</param>\n</params>\n</methodResponse>\n`
}

/** A whole response document around a fault. */
export function encodeFault(faultCode: number, faultString: string): string {
  return `${head}<fault>\n${encodeValue({ faultCode, faultString })}</fault>\n</methodResponse>\n`
}

/** A whole request document, as the hub stores a task's parameters. */
export function encodeCall(method: string, params: Value[]): string {
  const list = params.map((param) => `<param>\n${encodeValue(param)}</param>\n`).join('')
  const name = `<methodName>${escapeText(method)}</methodName>`
  return `<?xml version='1.0'?>\n<methodCall>\n${name}\n<params>\n${list}</params>\n</methodCall>\n`
}
