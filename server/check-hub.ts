const ping = `<?xml version="1.0"?><methodCall><methodName>getAPIVersion</methodName><params></params></methodCall>`

/** Asks a URL whether it is a Koji hub; throws in plain words when it is not. */
export async function checkHub(hub: URL): Promise<void> {
  let answer: Response
  try {
    answer = await fetch(hub, {
      method: 'POST',
      headers: { 'Content-Type': 'text/xml' },
      body: ping,
      signal: AbortSignal.timeout(10_000),
    })
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const words = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`${hub.href} cannot be reached: ${words}`, { cause: error })
  }
  const text = await answer.text()
  if (!answer.ok || !text.includes('<methodResponse>')) {
    throw new Error(
      `${hub.href} is not a Koji hub: it answered ${answer.status}, not an XML-RPC response`,
    )
  }
}
