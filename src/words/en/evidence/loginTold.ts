import type { Command, Payload, Said } from '../../../core/evidence/piece';
import { accessKeyIdIn } from '../../../core/sigv4/authorization';
import type { PieceText } from './pieceText';

const payloads = {
  'client-first': 'Client-first payload',
  'server-first': 'Server-first payload',
  'client-final': 'Client-final payload',
} as const satisfies Record<Payload['payload'], string>;

/** A payload, and what could be read in it. */
export function payloadTold(payload: Payload): PieceText {
  const name = payloads[payload.payload];
  switch (payload.payload) {
    case 'client-first':
      return { name, told: firstTold(payload.first) };
    case 'server-first':
      return { name, told: challengeTold(payload.challenge) };
    case 'client-final':
      return { name, told: finalTold(payload.final) };
  }
}

/** A command or a reply, and what could be read in it. */
export function commandTold(command: Command): PieceText {
  switch (command.command) {
    case 'saslStart':
      return {
        name: 'saslStart',
        told: [command.first.mechanism || 'No mechanism', ...firstTold(command.first)],
      };
    case 'saslContinue':
      return { name: 'saslContinue', told: finalTold(command.final) };
    case 'sasl-reply':
      return {
        name: 'Reply in the conversation',
        told: command.challenge
          ? challengeTold(command.challenge)
          : [command.done ? 'The server accepted' : 'No challenge is in it'],
      };
    case 'hello': {
      const { driver, client } = command;
      const version = driver?.version === undefined ? '' : ` ${driver.version}`;
      return { name: 'hello', told: client === undefined ? [] : [`From ${client}${version}`] };
    }
    case 'connection-status':
      return { name: 'Reply to connectionStatus', told: [`Logged in as ${command.user}`] };
  }
}

/** A whole message, and what its body is. @param length in bytes */
export function messageTold(says: Said | null, length: number): PieceText {
  const size = `${length} bytes`;
  if (says === null) return { name: 'A message', told: [size, 'No part of a login'] };
  if (says.command === 'hello-reply') {
    const version = says.hello.maxWireVersion;
    return {
      name: 'A message: reply to hello',
      told: [size, ...(version === undefined ? [] : [`Wire versions up to ${version}`])],
    };
  }
  if (says.command === 'refusal')
    return { name: 'A message: the server’s refusal', told: [size, `“${says.refusal.message}”`] };
  const { name, told } = commandTold(says);
  return { name: `A message: ${name}`, told: [size, ...told] };
}

type First = Extract<Payload, { readonly payload: 'client-first' }>['first'];
type Challenge = Extract<Payload, { readonly payload: 'server-first' }>['challenge'];
type Final = Extract<Payload, { readonly payload: 'client-final' }>['final'];

function firstTold({ nonce, flag }: First): readonly string[] {
  return [
    nonce ? `r: a nonce of ${nonce.length} bytes` : 'r: no nonce can be read',
    flag === null ? 'p: no flag can be read' : `p: ${flag}`,
  ];
}

function challengeTold({ serverNonce, stsHost, region }: Challenge): readonly string[] {
  return [`s: a nonce of ${serverNonce.length} bytes`, `h: ${stsHost}${region === '' ? '' : ` (${region})`}`];
}

function finalTold({ authorization, amzDate, sessionToken }: Final): readonly string[] {
  const key = accessKeyIdIn(authorization);
  return [
    key === null ? 'a: no key can be read' : `a: signed with the key ${key}`,
    `d: ${amzDate || 'no date'}`,
    sessionToken ? `t: a session token of ${sessionToken.length} characters, masked` : 't: no session token',
  ];
}
