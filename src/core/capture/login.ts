import { Binary } from 'bson';
import type { Document } from '../bson/document';
import { base64Decode } from '../bytes/base64';
import { orNull } from '../fault/fault';
import { Secret } from '../credentials/secret';
import {
  binaryField,
  int32Field,
  optionalStringField,
  readPayload,
  type Payload,
} from '../mongodbAws/payload';
import { regionOfHost } from '../mongodbAws/stsHost';
import { MisplacedSecrets } from '../sigv4/misplacedSecrets';
import { readMessage } from '../wire/readMessage';
import type { ConnectionRecord } from './connection';

/*
 * What a driver and whoever answered it said in a login, read as far as it goes: where the server refuses, this reads
 * on, because what is wrong is what a person wants to see. Nothing here throws.
 */

/** saslStart. */
export interface ObservedFirst {
  readonly mechanism: string;
  /** Empty where it is missing. */
  readonly database: string;
  /** Fields of the command that are none of the mechanism's own. */
  readonly extras: readonly string[];
  /** null where it is neither binary nor base64. */
  readonly payload: Uint8Array | null;
  /** Whether the payload came as base64 text. */
  readonly asText: boolean;
  /** Names in the payload, in their order; none where it is no document. */
  readonly fields: readonly string[];
  readonly nonce: Uint8Array | null;
  readonly flag: number | null;
}

/** The reply to saslStart. */
export interface ObservedChallenge {
  readonly payload: Uint8Array;
  readonly serverNonce: Uint8Array;
  readonly stsHost: string;
  /** Empty where the specification has a client refuse the host. */
  readonly region: string;
  readonly unknownFields: readonly string[];
}

/** saslContinue. */
export interface ObservedFinal {
  readonly payload: Uint8Array | null;
  readonly fields: readonly string[];
  readonly authorization: string;
  readonly amzDate: string;
  readonly sessionToken?: Secret;
}

/** The latest login on a connection, as far as it went. */
export interface ObservedLogin {
  readonly first: ObservedFirst | null;
  readonly challenge: ObservedChallenge | null;
  /** `receivedAt` is by the listener's clock, epoch milliseconds. */
  readonly final: (ObservedFinal & { readonly receivedAt: number }) | null;
}

export function loginIn({ entries, summary }: ConnectionRecord): ObservedLogin {
  let login: ObservedLogin = { first: null, challenge: null, final: null };
  let asked: string | undefined;
  for (const entry of entries) {
    const body = entry.type === 'message' ? bodyOf(entry.message) : null;
    if (entry.type !== 'message' || !body) continue;
    if (entry.from === 'server') {
      if (asked === 'saslStart') login = { ...login, challenge: readChallenge(body) };
      continue;
    }
    asked = Object.keys(body)[0];
    if (asked === 'saslStart') login = { first: readFirst(body), challenge: null, final: null };
    if (asked === 'saslContinue') {
      login = { ...login, final: { ...readFinal(body), receivedAt: summary.openedAt + entry.at } };
    }
  }
  return login;
}

/** The body of a command or a reply; null for what is no message. */
export function bodyOf(message: Uint8Array): Document | null {
  return orNull(() => readMessage(message).body);
}

const startFields = ['saslStart', 'mechanism', 'payload', '$db'];

export function readFirst(command: Document): ObservedFirst {
  const payload = payloadOf(command.payload);
  const document = payload && orNull(() => readPayload(payload));
  const { mechanism, $db: database } = command as { mechanism?: unknown; $db?: unknown };
  return {
    mechanism: typeof mechanism === 'string' ? mechanism : '',
    database: typeof database === 'string' ? database : '',
    extras: Object.keys(command).filter((name) => !startFields.includes(name)),
    payload,
    asText: typeof command.payload === 'string',
    fields: namesIn(document),
    nonce: document && orNull(() => binaryField(document, 'r')),
    flag: document && orNull(() => int32Field(document, 'p')),
  };
}

/** @returns null where the reply holds no challenge at all */
export function readChallenge(reply: Document): ObservedChallenge | null {
  const payload = payloadOf(reply.payload);
  const document = payload && orNull(() => readPayload(payload));
  if (!document) return null;
  const serverNonce = orNull(() => binaryField(document, 's'));
  const stsHost = textIn(document, 'h');
  if (!serverNonce || stsHost === null) return null;
  return {
    payload: document.bytes,
    serverNonce,
    stsHost,
    region: regionOfHost(stsHost) ?? '',
    unknownFields: namesIn(document).filter((name) => name !== 's' && name !== 'h'),
  };
}

export function readFinal(command: Document): ObservedFinal {
  return readFinalPayload(payloadOf(command.payload));
}

/** The same for the payload alone; a secret in the place of the access key ID is masked in it. */
export function readFinalPayload(sent: Uint8Array | null): ObservedFinal {
  const payload = sent && new MisplacedSecrets().bytes(sent);
  const document = payload && orNull(() => readPayload(payload));
  const token = document && textIn(document, 't');
  return {
    payload,
    fields: namesIn(document),
    authorization: (document && textIn(document, 'a')) ?? '',
    amzDate: (document && textIn(document, 'd')) ?? '',
    ...(token === null ? {} : { sessionToken: new Secret(token) }),
  };
}

function payloadOf(value: unknown): Uint8Array | null {
  if (value instanceof Binary) return Uint8Array.from(value.value());
  return typeof value === 'string' ? orNull(() => base64Decode(value)) : null;
}

function namesIn(document: Payload | null): readonly string[] {
  return document?.elements.map(({ name }) => name) ?? [];
}

function textIn(document: Payload, name: string): string | null {
  return orNull(() => optionalStringField(document, name)) ?? null;
}
