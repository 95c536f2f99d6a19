import type { StepId } from '../vocabulary/steps';
import type { CommentOn } from './bson';
import type { ShellKnown } from './known';
import { command, none, type ShellLook } from './look';
import {
  clientFinalLook,
  clientFirstLook,
  helloLook,
  requestLook,
  serverFirstLook,
  verdictLook,
} from './messages';
import { canonicalRequestLook, signatureLook, signingKeyLook, stringToSignLook, stsLook } from './signing';

/**
 * How a step of a login is done again in a shell: a command for bash and what it prints, or why there is none. Secret
 * access key and session token stand in no command and in no output.
 * @param commentOn what a comment says of the bytes before it
 */
export function shellLook(step: StepId, known: ShellKnown, commentOn: CommentOn): ShellLook {
  switch (step) {
    case 'credentials':
      return credentialsLook(known);
    case 'resolve':
      return wayLook(known, 'nothing-to-resolve', 'asks-dns');
    case 'connect':
      return wayLook(known, 'nothing-to-connect', 'opens-connection');
    case 'hello':
      return known.target === 'challenge' ? none('on-paper') : helloLook(known, commentOn);
    case 'client-first':
      return clientFirstLook(known, commentOn);
    case 'server-first':
      return serverFirstLook(known);
    case 'request':
      return requestLook(known);
    case 'canonical-request':
      return canonicalRequestLook(known);
    case 'string-to-sign':
      return stringToSignLook(known);
    case 'signing-key':
      return signingKeyLook(known);
    case 'signature':
      return signatureLook(known);
    case 'client-final':
      return clientFinalLook(known, commentOn);
    case 'sts':
      return known.target === 'challenge' ? none('on-paper') : stsLook(known);
    case 'verdict':
      return verdictLook(known);
  }
}

/** Step 1: how many bytes the variables hold, which tells a line break or a quote that came with them. */
function credentialsLook({ holder, secret, token }: ShellKnown): ShellLook {
  if (holder === 'driver') return none('secret-of-driver');
  if (holder === 'machine') return none('secret-on-machine');
  if (holder === 'file') return none('secret-not-in-file');
  if (!secret || secret.bytes === 0) return none('no-secret');
  const held = [
    { name: 'AWS_SECRET_ACCESS_KEY', ...secret },
    ...(token && token.bytes > 0 ? [{ name: 'AWS_SESSION_TOKEN', ...token }] : []),
  ];
  if (held.some(({ holdsNul }) => holdsNul)) return none('no-variable-holds-it');
  const lines = held.map(({ name }) => `printf '${name} %s\\n' "\${#${name}}"`);
  return command(
    'lengths',
    ['(', 'LC_ALL=C', ...lines, ')'].join('\n'),
    held.map(({ name, bytes }) => `${name} ${bytes}`).join('\n'),
    ['secret-from-environment', ...(held.length > 1 ? (['token-from-environment'] as const) : [])],
  );
}

function wayLook(
  { target, overNetwork }: ShellKnown,
  inPage: 'nothing-to-resolve' | 'nothing-to-connect',
  outside: 'asks-dns' | 'opens-connection',
): ShellLook {
  if (target === 'challenge') return none('on-paper');
  if (overNetwork) return none(outside);
  return none(target === 'cluster' ? 'not-reached' : target === 'listener' ? 'driver-came' : inPage);
}
