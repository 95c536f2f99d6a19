import { base64Encode } from '../bytes/base64';
import { hexEncode } from '../bytes/hex';
import type { ObservedChallenge, ObservedFinal, ObservedFirst } from '../capture/login';
import type { Secret } from '../credentials/secret';
import type { SeenDriver, SeenValue } from '../findings/seen';
import { accessKeyIdIn, readAuthorization, splitCredential } from '../sigv4/authorization';
import type { Command, Piece, Said } from './piece';
import { kindOfRefusal } from './kindOfRefusal';
import { serverKindOf } from './serverKindOf';

/** A value as somebody wrote it. */
export type Told = readonly [value: SeenValue, text: string | Secret];

type Values = readonly Told[];

/** What a piece tells of the values of a login, for them to be compared with what others tell. */
export function valuesOf(piece: Piece): Values {
  const { kind, facts } = piece;
  switch (kind) {
    case 'sasl-payload':
      if (facts.payload === 'client-first') return ofFirst(facts.first);
      return facts.payload === 'server-first' ? ofChallenge(facts.challenge) : ofFinal(facts.final);
    case 'sasl-command':
      return ofSaid(facts);
    case 'wire-message':
      return facts.says ? ofSaid(facts.says) : [];
    case 'authorization-header':
      return ofHeader(facts.authorization);
    case 'canonical-request':
      return told({
        canonicalRequest: facts.whole,
        stsHost: facts.host,
        serverNonce: facts.serverNonce,
        amzDate: facts.amzDate,
        flag: facts.flag === undefined ? undefined : `${facts.flag}`,
        signedHeaders: facts.signedHeaders,
        sessionToken: facts.sessionToken,
      });
    case 'string-to-sign':
      return told({
        stringToSign: facts.stringToSign,
        amzDate: facts.amzDate.includes('T') ? facts.amzDate : undefined,
        credentialScope: facts.scope,
        canonicalRequestHash: facts.canonicalRequestHash,
      });
    case 'credentials':
      return told({
        accessKeyId: facts.accessKeyId,
        secretAccessKey: facts.secretAccessKey,
        sessionToken: facts.sessionToken,
      });
    case 'connection-string':
      return told({
        accessKeyId: facts.accessKeyId,
        secretAccessKey: facts.secretAccessKey,
        sessionToken: facts.sessionToken,
        host: facts.hosts.join(',') || undefined,
      });
    default:
      return ofOthers(piece);
  }
}

function ofOthers(piece: Piece): Values {
  const { kind, facts } = piece;
  switch (kind) {
    case 'nonce': {
      const text = base64Encode(facts.bytes);
      return told(facts.of === 'server' ? { serverNonce: text } : { clientNonce: text });
    }
    case 'session-token':
      return told({ sessionToken: facts.sessionToken });
    case 'amz-date':
      return told({ amzDate: facts.amzDate });
    case 'signature':
      return told({ signature: facts.signature });
    case 'sts-host':
      return told({ stsHost: facts.stsHost });
    case 'arn':
    case 'sts-identity':
      return told({ arn: facts.arn, account: accountIn(facts.arn) });
    case 'server-error':
      return told({
        arn: facts.arn,
        account: facts.arn && accountIn(facts.arn),
        driver: facts.driver,
        mechanism: facts.mechanism,
        serverKind: serverKindOf(piece),
      });
    case 'server-log':
      return told({
        arn: facts.user?.startsWith('arn:') ? facts.user : undefined,
        mechanism: facts.mechanism,
        serverKind: serverKindOf(piece),
      });
    case 'stack-trace':
    case 'driver-version':
      return facts.driver === undefined || isOfAnother(piece) ? [] : ofDriver(facts);
    case 'tls-error':
    case 'dns-error':
    case 'selection-timeout':
    case 'network-error':
    case 'missing-package':
    case 'no-credentials':
      return told({ driver: facts.driver });
    case 'driver-error':
      return told({ driver: facts.driver, mechanism: facts.mechanism });
    case 'driver-words':
      return told({ driver: facts.drivers.length === 1 ? facts.drivers[0] : undefined });
    default:
      return [];
  }
}

/** A package beside the driver: its version is not the driver's. */
function isOfAnother(piece: Piece): boolean {
  return piece.kind === 'driver-version' && /aws|mongosh|mongoose|Authentication/.test(piece.facts.package);
}

function ofSaid(said: Said | Command): Values {
  switch (said.command) {
    case 'saslStart':
      return ofFirst(said.first);
    case 'saslContinue':
      return ofFinal(said.final);
    case 'sasl-reply':
      return said.challenge ? ofChallenge(said.challenge) : [];
    case 'hello':
      return said.driver ? ofDriver(said.driver) : [];
    case 'refusal':
      return told({ arn: said.refusal.arn, serverKind: kindOfRefusal(said.refusal) });
    case 'connection-status':
      return told({ arn: said.user.startsWith('arn:') ? said.user : undefined });
    case 'hello-reply':
      return [];
  }
}

function ofDriver({ driver, version }: SeenDriver): Values {
  return told({ driver, driverVersion: version });
}

function ofFirst({ nonce, flag, payload }: ObservedFirst): Values {
  return told({
    clientNonce: nonce ? base64Encode(nonce) : undefined,
    flag: flag === null ? undefined : `${flag}`,
    clientFirst: payload ? hexEncode(payload) : undefined,
  });
}

function ofChallenge({ serverNonce, stsHost, payload }: ObservedChallenge): Values {
  return told({
    serverNonce: base64Encode(serverNonce),
    // The server extends the client's (auth.md).
    clientNonce: serverNonce.length === 64 ? base64Encode(serverNonce.slice(0, 32)) : undefined,
    stsHost,
    serverFirst: hexEncode(payload),
  });
}

function ofFinal({ authorization, amzDate, sessionToken, payload }: ObservedFinal): Values {
  return [
    ...ofHeader(authorization),
    ...told({
      amzDate: amzDate || undefined,
      sessionToken,
      clientFinal: payload ? hexEncode(payload) : undefined,
    }),
  ];
}

function ofHeader(authorization: string): Values {
  const { credential = '', signature, signedHeaders } = readAuthorization(authorization);
  const parts = splitCredential(credential);
  return told({
    authorization: authorization || undefined,
    accessKeyId: accessKeyIdIn(authorization) ?? undefined,
    credentialScope: parts
      ? [parts.date, parts.region, parts.service, parts.terminator].join('/')
      : undefined,
    signature,
    signedHeaders,
  });
}

function accountIn(arn: string): string | undefined {
  return arn.split(':')[4] || undefined;
}

function told(values: { readonly [V in SeenValue]?: string | Secret | undefined }): Values {
  return (Object.entries(values) as [SeenValue, string | Secret | undefined][]).flatMap(([value, text]) =>
    text === undefined || text === '' ? [] : [[value, text] as const],
  );
}
