import type { Db } from '../db/database'

/** The user of a Basic Authorization header, null when it is missing or wrong. */
export async function basicUser(db: Db, header: string | undefined): Promise<string | null> {
  const encoded = /^Basic (.+)$/.exec(header ?? '')?.[1]
  if (!encoded) return null
  const [name, ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  const known = await db.value(
    'select name from users where name = $1 and password = $2 and password is not null',
    [name, password.join(':')],
  )
  return typeof known === 'string' ? known : null
}
