import type {
  CertificateFacts,
  ChainFacts,
  DriverTls,
  HostAndPort,
  LegFact,
  LinkEvent,
  LinkNotice,
  Opened,
  Skipped,
  SkipReason,
  TlsFacts,
} from '../../link/facts';
import {
  flag,
  list,
  named,
  number,
  object,
  objectIn,
  oneOf,
  optional,
  orNothing,
  text,
  texts,
  variants,
  whole,
  type Decoder,
  type Fields,
  type Member,
} from './decoder';
import { fault, leg } from './fault';

const hostAndPort = object<HostAndPort>({ host: text, port: whole });

export const opened = object<Opened>({ peer: hostAndPort, address: optional(text), tls: flag });

const certificate = object<CertificateFacts>({
  subject: text,
  issuer: text,
  validFrom: text,
  validTo: text,
  alternativeNames: texts,
});

const tls = object<TlsFacts>({
  version: text,
  cipher: text,
  serverName: optional(text),
  certificate,
  chain: optional(
    object<ChainFacts>({ authorities: list(certificate), trusted: oneOf(['shipped', 'system', 'added']) }),
  ),
});

export const driverTls = object<DriverTls>({
  version: text,
  cipher: text,
  serverName: optional(text),
  resumed: flag,
  signatureAlgorithms: texts,
  certificate,
});

const legFact = variants<LegFact, 'leg'>('leg', {
  srv: { ms: number, name: text, hosts: list(hostAndPort) },
  txt: { ms: number, name: text, record: orNothing(text) },
  address: { ms: number, host: text, addresses: texts },
  tcp: { ms: number, peer: hostAndPort, address: text },
  via: { ms: number, peer: hostAndPort, via: text, asked: oneOf(['name', 'address']), credentials: flag },
  tls: { ms: number, peer: hostAndPort, tls },
});

type Ignored = Member<LinkNotice, 'code', 'option-ignored'>;

const ignored = variants<Ignored, 'problem'>('problem', {
  value: {
    code: oneOf(['option-ignored']),
    option: named<Member<Ignored, 'problem', 'value'>['option']>({
      directConnection: true,
      loadBalanced: true,
      srvMaxHosts: true,
      ssl: true,
      tls: true,
      tlsAllowInvalidCertificates: true,
      tlsAllowInvalidHostnames: true,
      tlsDisableCertificateRevocationCheck: true,
      tlsDisableOCSPEndpointCheck: true,
      tlsInsecure: true,
    }),
    withoutTls: flag,
    refusedByNode: flag,
  },
  file: { code: oneOf(['option-ignored']), option: text },
  limit: { code: oneOf(['option-ignored']), kept: number, of: number },
});

const notice = variants<LinkNotice, 'code'>('code', {
  'txt-auth-source-ignored': { uriHasOne: flag },
  'option-ignored': ignored,
  'tls-off': {},
  'verification-always-on': { option: text },
  'in-page': {},
  quoted: { text },
});

const coded = object<Member<SkipReason, 'code', 'arbiter'>>({ code: oneOf(['arbiter', 'secondary']) });
const faulty = object<Extract<SkipReason, { readonly fault: unknown }>>({ fault });
const quoted = object<Extract<SkipReason, { readonly quoted: unknown }>>({ quoted: text });

const reason: Decoder<SkipReason> = (value, at) => {
  const from = objectIn(value, at);
  if ('fault' in from) return faulty(value, at);
  return 'quoted' in from ? quoted(value, at) : coded(value, at);
};

export const skipped: Fields<Omit<Skipped, 'reason'>> = { peer: hostAndPort, leg };

export const linkEvent = variants<LinkEvent, 'type'>('type', {
  leg: { fact: legFact },
  skipped: { skipped: object<Skipped>({ ...skipped, reason }) },
  notice: { notice },
});

/** In files of version 1 what is worth telling had its sentence, and in place of facts. */
export const linkEventInVersion1 = variants<LinkEventInVersion1, 'type'>('type', {
  leg: { fact: legFact },
  skipped: { skipped: object<Omit<Skipped, 'reason'> & { reason: string }>({ ...skipped, reason: text }) },
  notice: { notice: object<{ text: string }>({ text }) },
});

export type LinkEventInVersion1 =
  | Member<LinkEvent, 'type', 'leg'>
  | { readonly type: 'skipped'; readonly skipped: Omit<Skipped, 'reason'> & { readonly reason: string } }
  | { readonly type: 'notice'; readonly notice: { readonly text: string } };
