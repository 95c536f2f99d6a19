import type { RunNotice } from '../../handshake/clientEvents';
import type { ServerDescription } from '../../handshake/hello';
import type { Identity } from '../../handshake/identity';
import type { UserLookup } from '../../mongodbAws/server/finding';
import type { RequestToSign } from '../../sigv4/request';
import type { Signing } from '../../sigv4/signing';
import type { Derivation } from '../../sigv4/stages';
import type { CallerIdentity, StsCheck, StsError, StsJudgement } from '../../sts/judgement';
import type { Ending, EventBody, HandshakeEvent } from '../events';
import {
  bytes,
  flag,
  list,
  number,
  object,
  objectIn,
  oneOf,
  optional,
  orNothing,
  text,
  textByName,
  texts,
  time,
  variants,
  whole,
  yes,
  type Decoder,
} from './decoder';
import { fault, refusal } from './fault';
import { driverTls, linkEvent, opened } from './link';
import { serverMode, step, stsCheck, stsErrorCode } from './names';
import { refusalReason } from './refusal';
import { started } from './started';

const signing = object<Signing>({
  body: text,
  payloadHash: text,
  canonicalRequest: text,
  canonicalRequestHash: text,
  credentialScope: text,
  stringToSign: text,
  derivations: list(
    object<Derivation>({
      name: oneOf(['kDate', 'kRegion', 'kService', 'kSigning']),
      keyedWith: text,
      data: text,
    }),
  ),
  signature: text,
  accessKeyId: text,
  region: text,
  amzDate: text,
  signedHeaders: texts,
  authorization: text,
});

const outcomes = {
  accepted: object<Extract<StsJudgement['outcome'], { accepted: true }>>({
    accepted: yes,
    identity: object<CallerIdentity>({ arn: text, userId: text, account: text }),
  }),
  refused: object<Extract<StsJudgement['outcome'], { accepted: false }>>({
    accepted: flag as Decoder<false>,
    failed: orNothing(stsCheck),
    error: object<StsError>({ status: oneOf([400, 403]), code: stsErrorCode, message: text }),
  }),
};

const outcome: Decoder<StsJudgement['outcome']> = (value, at) =>
  flag(objectIn(value, at).accepted, `${at}/accepted`)
    ? outcomes.accepted(value, at)
    : outcomes.refused(value, at);

const judgement = object<StsJudgement>({
  checks: list(object<StsCheck>({ id: stsCheck, outcome: oneOf(['passed', 'failed', 'not-reached']) })),
  outcome,
  rebuilt: optional(
    object<NonNullable<StsJudgement['rebuilt']>>({ canonicalRequest: text, stringToSign: text }),
  ),
  xml: text,
  status: oneOf([200, 400, 403]),
});

const notice = variants<RunNotice, 'code'>('code', {
  'nonce-no-base64': { offset: number },
  'nonce-length': { found: number, wanted: number },
  'begun-anew': {},
  'message-rebuilt': {},
  'record-full': { dropped: number },
  fault: { fault },
  quoted: { text },
});

export const unfailed = { authenticated: { step }, signed: { step }, stopped: { step } };

const ending = variants<Ending, 'outcome'>('outcome', {
  ...unfailed,
  rejected: { step, fault: refusal },
  failed: { step, fault },
});

const messageFields = { step, command: text, message: bytes };

export const refusedByServer = { offset: optional(number), chosen: optional(yes) };

/** The events whose files have been the same since version 1. */
export const sameEvents = {
  opened: { opened },
  secured: { tls: driverTls },
  held: { ...messageFields, reply: optional(yes) },
  edited: { ...messageFields, reply: optional(yes), fields: texts, follows: optional(yes) },
  sent: messageFields,
  received: { ...messageFields, ms: number, serverMs: optional(number) },
  released: { step },
  described: {
    server: object<ServerDescription>({
      maxWireVersion: whole,
      kind: oneOf(['standalone', 'primary', 'secondary', 'mongos', 'arbiter', 'other']),
      localTime: optional(time),
      setName: optional(text),
    }),
  },
  'client-first': { clientNonce: bytes, payload: bytes },
  'server-first': {
    serverNonce: text,
    stsHost: text,
    region: text,
    payload: optional(bytes),
    unknownFields: texts,
  },
  request: {
    request: object<RequestToSign>({
      method: oneOf(['GET', 'POST']),
      path: text,
      headers: textByName,
      body: text,
    }),
    amzDate: text,
    region: text,
  },
  signed: { signing, ms: number, rebuilt: optional(yes) },
  'client-final': { payload: bytes },
  judged: {
    judgement,
    lookup: optional(object<UserLookup>({ mode: serverMode, databaseUser: text, found: flag })),
  },
  identified: {
    identity: object<Identity>({
      user: text,
      db: text,
      roles: list(object<Identity['roles'][number]>({ role: text, db: text })),
    }),
  },
};

const body = variants<EventBody, 'type'>('type', {
  ...sameEvents,
  started,
  link: { event: linkEvent },
  notice: { step, notice },
  ended: { ending },
  'refused-by-server': { ...refusedByServer, reason: refusalReason },
});

const when = object<{ at: number }>({ at: number });

/** An event of a file of version 2. */
export const event: Decoder<HandshakeEvent> = (value, at) => ({ ...body(value, at), ...when(value, at) });
