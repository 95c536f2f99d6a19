import { orNull } from '../../../core/fault/fault';
import type { HandshakeEvent } from '../../../core/trace/events';
import { refusalIn } from '../../../core/mongodbAws/conversation';
import { decodeOpMsg } from '../../../core/wire/opMsg';
import { echoMaskOf } from '../../../core/trace/echo';
import { lastOf } from '../../../core/trace/inLog';

type Log = readonly HandshakeEvent[];

/**
 * The server's last word in the conversation: all that a client learns, less what it says back of the session token.
 * `command` is what it answers.
 */
export type Told =
  | { readonly command: string; readonly ok: true }
  | {
      readonly command: string;
      readonly ok: false;
      readonly code?: number;
      readonly codeName?: string;
      readonly message: string;
    };

/** @returns null as long as there is no answer, or none that can be read */
export function toldOf(log: Log): Told | null {
  const reply = log.findLast(
    (event) =>
      event.type === 'received' && (event.command === 'saslStart' || event.command === 'saslContinue'),
  );
  if (reply?.type !== 'received') return null;
  const { command } = reply;
  const body = orNull(() => decodeOpMsg(reply.message).body);
  if (!body) return null;
  const refused = refusalIn(body);
  if (!refused) return { command, ok: true };
  const { serverCode, serverCodeName, serverMessage } = refused;
  const echo = echoMaskOf(log);
  return {
    command,
    ok: false,
    message: echo.text(serverMessage),
    ...(serverCode === undefined ? {} : { code: serverCode }),
    ...(serverCodeName === undefined ? {} : { codeName: echo.text(serverCodeName) }),
  };
}

/** A text that both sides make for themselves: as the client signed it, and as the server has it. */
export interface MadeTwice {
  readonly label: 'canonical request' | 'string to sign';
  readonly client: string;
  readonly server: string;
}

/** Empty where the server's STS did not come to computing a signature. */
export function madeTwiceIn(log: Log): readonly MadeTwice[] {
  const rebuilt = lastOf(log, 'judged')?.judgement.rebuilt;
  const signing = lastOf(log, 'signed')?.signing;
  if (!rebuilt || !signing) return [];
  return [
    { label: 'canonical request', client: signing.canonicalRequest, server: rebuilt.canonicalRequest },
    { label: 'string to sign', client: signing.stringToSign, server: rebuilt.stringToSign },
  ];
}

/**
 * What the sandbox's server or its STS refused for, in a few words; a real server keeps it to itself.
 * @returns null where nobody refused
 */
export function keptBackIn(log: Log): string | null {
  if (lastOf(log, 'refused-by-server')) return 'its own reason, STS was not asked';
  const outcome = lastOf(log, 'judged')?.judgement.outcome;
  return outcome && !outcome.accepted ? `HTTP ${outcome.error.status} ${outcome.error.code}` : null;
}
