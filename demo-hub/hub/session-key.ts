import { randomInt } from 'node:crypto'

const alnum = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** A new session's key: the user's id and 19 random letters and digits (auth.py createSession). */
export function sessionKey(user: number): string {
  const letters = Array.from({ length: 19 }, () => alnum[randomInt(alnum.length)])
  return `${user}-${letters.join('')}`
}
