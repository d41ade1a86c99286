import { type HubAnswer, scanAnswer } from './scan'

/** Bytes of an answer to what they hold; UTF-8 only. Throws ScanError or, on bad UTF-8, TypeError. */
export function readAnswer(bytes: ArrayBuffer): HubAnswer {
  return scanAnswer(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}
