import '../pg-internals.ts'
import type { PlinthError } from '@plinth/kernel'
import type { Client } from 'pg'
import type { AuthMethod, SecurityDemands } from '../address/security-demands.ts'
import { connectionErrors } from '../errors.ts'

/**
 * Ends a connection whose server asks who is there in a way that was not allowed, before the password is sent: who
 * stands in for the server would ask for it in the clear, or let everybody in. Called before the client connects, so
 * that it hears each message first; gives the refusal, which the client may not notice where more came with the message.
 */
export function guardAuthentication(
  { connection }: Client,
  { allowedAuth, channelBinding }: SecurityDemands,
): () => PlinthError | undefined {
  let refusal: PlinthError | undefined
  if (allowedAuth === undefined && !channelBinding) return () => refusal
  let asked: AuthMethod = 'none'
  let proven = false
  const refuse = (method: AuthMethod): void => {
    const demand = channelBinding ? 'channel_binding=require' : 'require_auth'
    refusal ??= connectionErrors.authRefused({ method, demand })
    connection.stream.destroy(refusal)
  }
  const judge = (method: AuthMethod, bound = false): void => {
    asked = method
    const allowed = allowedAuth === undefined || allowedAuth.has(method)
    if (!allowed || (channelBinding && !bound)) refuse(method)
  }
  connection.on('authenticationCleartextPassword', () => judge('password'))
  connection.on('authenticationMD5Password', () => judge('md5'))
  connection.on('authenticationSASL', ({ mechanisms }) =>
    judge('scram-sha-256', 'encrypted' in connection.stream && mechanisms.includes('SCRAM-SHA-256-PLUS')),
  )
  connection.on('authenticationSASLFinal', () => {
    proven = true
  })
  // A server that breaks off the exchange and admits us has not shown that it knows the password.
  connection.on('authenticationOk', () => {
    if (asked === 'none') judge('none')
    else if (asked === 'scram-sha-256' && !proven) refuse('none')
  })
  return () => refusal
}
