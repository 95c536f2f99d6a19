import { credentialKind } from '../../../core/credentials/credentialKind';
import { hostAndPortText } from '../../../core/link/hostText';
import { base64Decode } from '../../../core/bytes/base64';
import type { HandshakeEvent } from '../../../core/trace/events';
import { firstOf, lastOf } from '../../../core/trace/inLog';
import type { StepId } from '../../../core/vocabulary/steps';
import { sourceInText } from '../../../words/en/sources/inText';

type Log = readonly HandshakeEvent[];

/** What is to be seen of a step, in a few words; empty where its name says all. No secret is in it. */
export function stepFacts(log: Log, id: StepId): string {
  switch (id) {
    case 'credentials':
      return credentialsTold(log);
    case 'resolve':
      return resolvedTold(log);
    case 'connect':
      return connectedTold(log);
    case 'hello': {
      const server = lastOf(log, 'described')?.server;
      return server ? `${server.kind}, wire version ${server.maxWireVersion}` : '';
    }
    case 'client-first': {
      const first = lastOf(log, 'client-first');
      return first ? `a nonce of ${first.clientNonce.length} bytes` : '';
    }
    case 'server-first': {
      const challenge = lastOf(log, 'server-first');
      return challenge
        ? `a nonce of ${base64Decode(challenge.serverNonce).length} bytes; STS at ${challenge.stsHost}`
        : '';
    }
    case 'request': {
      const request = lastOf(log, 'request');
      return request ? `GetCallerIdentity, signed for ${request.region} at ${request.amzDate}` : '';
    }
    case 'verdict':
      return lastOf(log, 'identified')?.identity.user ?? '';
    default:
      return '';
  }
}

function credentialsTold(log: Log): string {
  const { accessKeyId = '', source, temporary } = firstOf(log, 'started') ?? {};
  if (!source) return 'none found';
  const kind = credentialKind(accessKeyId);
  const told = kind === 'unknown' ? (temporary ? 'with a session token' : 'without a session token') : kind;
  return `${accessKeyId}, ${told}, from ${sourceInText(source.id)}`;
}

function resolvedTold(log: Log): string {
  return log
    .flatMap((event) => {
      if (event.type !== 'link' || event.event.type !== 'leg') return [];
      const { fact } = event.event;
      if (fact.leg === 'srv') return [`${fact.name} names ${fact.hosts.map(hostAndPortText).join(', ')}`];
      if (fact.leg === 'via' && fact.asked === 'name')
        return [`${fact.peer.host} is left to the forward proxy`];
      return fact.leg === 'address' ? [`${fact.host} is ${fact.addresses.join(', ')}`] : [];
    })
    .join('; ');
}

function connectedTold(log: Log): string {
  const opened = lastOf(log, 'opened')?.opened;
  if (!opened) return '';
  const facts = log.flatMap((event) =>
    event.type === 'link' && event.event.type === 'leg' ? [event.event.fact] : [],
  );
  const secured = facts.findLast((fact) => fact.leg === 'tls')?.tls;
  const via = facts.findLast((fact) => fact.leg === 'via')?.via;
  const by = via === undefined ? '' : ` by way of ${via}`;
  const how = secured ? `${secured.version}, ${secured.certificate.subject}` : 'without TLS';
  return `${hostAndPortText(opened.peer)}${by}, ${how}`;
}
