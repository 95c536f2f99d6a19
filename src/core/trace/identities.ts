import { latin1Bytes, latin1Text } from '../bytes/latin1';
import { utf8Display } from '../bytes/utf8';
import type { FaultData } from '../fault/facts';
import { orNull } from '../fault/fault';
import { parseConnectionString } from '../connectionString/connectionString';
import { readMessage } from '../wire/readMessage';
import type { HandshakeEvent } from './events';

/** Takes out of a text, and of bytes at their length, what tells whose trace it is. */
export interface IdentityMask {
  text(text: string): string;
  bytes(bytes: Uint8Array): void;
}

const arn = /(arn:aws[\w-]*:(?:iam|sts)::)([\d*]{12})(:[\w-]+)((?:\/[\w+=,.@*-]+)*)/g;
const keyId = /\b((?:AKIA|ASIA))[A-Z0-9]{16}/g;
/** As STS has users and sessions, with the session's name. */
const userId = /\b((?:AIDA|AROA))[A-Z0-9]{8,}(:[\w+=,.@-]+)?/g;

/** Shorter names stand in many texts by chance: they are masked where a host is expected. */
const shortest = 8;

/**
 * Access key IDs, account numbers, names in ARNs, and the hosts of servers and machines, wherever they stand. AWS's own
 * hosts and this machine's are nobody's. Everything keeps its length, and a host its dots, so that messages decode and
 * a connection string is one.
 */
export function identityMask(events: readonly HandshakeEvent[]): IdentityMask {
  const accounts = new Set<string>();
  const ids = new Set<string>();
  const shortIds: RegExp[] = [];
  for (const event of events) {
    for (const found of textsIn(event))
      for (const [, , account = ''] of found.matchAll(arn)) if (/^\d+$/.test(account)) accounts.add(account);
    if (event.type === 'started' && !isKeyId(event.accessKeyId)) {
      if (event.accessKeyId.length >= shortest) ids.add(event.accessKeyId);
      else if (event.accessKeyId !== '') shortIds.push(ownPlaceOf(event.accessKeyId));
    }
    if (
      event.type === 'judged' &&
      event.judgement.outcome.accepted &&
      event.judgement.outcome.identity.account !== ''
    )
      accounts.add(event.judgement.outcome.identity.account);
  }
  const hosts = [...hostsIn(events)].filter(isSomebodys).sort((a, b) => b.length - a.length);
  const patterns = hosts.map(patternOf);
  const text = (given: string): string => {
    let clean = given
      .replace(
        arn,
        (_whole, head: string, account: string, kind: string, names: string) =>
          `${head}${starred(account)}${kind}${names.replaceAll(/[^/*]/g, '*')}`,
      )
      .replace(userId, (whole, head: string) => head + starred(whole.slice(head.length)))
      .replace(keyId, (whole, head: string) => head + starred(whole.slice(head.length)));
    for (const account of accounts) clean = clean.replaceAll(account, starred);
    for (const id of ids) clean = clean.replaceAll(id, starred);
    for (const pattern of shortIds) clean = clean.replace(pattern, starred);
    for (const pattern of patterns) clean = clean.replace(pattern, crossedOut);
    return clean;
  };
  return {
    text,
    bytes(bytes) {
      bytes.set(latin1Bytes(text(latin1Text(bytes))));
    },
  };
}

/** As AWS makes them; masked, it is one still. */
function isKeyId(text: string): boolean {
  return /^(?:AKIA|ASIA)[A-Z0-9*]{16}$/.test(text);
}

function starred(text: string): string {
  return '*'.repeat(text.length);
}

function crossedOut(host: string): string {
  return host.replaceAll(/[A-Za-z0-9_]/g, 'x');
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Where an access key ID stands that is too short to be looked for everywhere. */
function ownPlaceOf(id: string): RegExp {
  return new RegExp(`(?<=^|Credential=|')${literally(id)}(?=$|/)`, 'g');
}

function patternOf(host: string): RegExp {
  const literal = literally(host);
  return host.length >= shortest || host.includes('.')
    ? new RegExp(literal, 'gi')
    : new RegExp(`(?<=^|[/@,])${literal}(?=[:/,?]|$)`, 'gi');
}

function isSomebodys(host: string): boolean {
  return (
    host !== '' &&
    !/^(?:sandbox|localhost|127\.0\.0\.1|::1|169\.254\.[\d.]+|(?:.*\.)?amazonaws\.com(?:\.cn)?)$/i.test(host)
  );
}

function hostsIn(events: readonly HandshakeEvent[]): ReadonlySet<string> {
  const hosts = new Set<string>();
  const add = (...names: readonly (string | undefined)[]): void => {
    for (const name of names) hosts.add((name ?? '').replace(/^\*\./, '').replace(/:\d+$/, ''));
  };
  for (const event of events) {
    switch (event.type) {
      case 'started':
        add(event.host?.machine);
        add(
          ...(orNull(() => parseConnectionString(event.target.address))?.hosts ?? []).map(({ host }) => host),
        );
        break;
      case 'opened':
        add(event.opened.peer.host, event.opened.address);
        break;
      case 'secured':
        add(event.tls.serverName, ...event.tls.certificate.alternativeNames);
        break;
      case 'link':
        add(...hostsOfLink(event.event));
        break;
      case 'notice':
        if (event.notice.code === 'fault') add(...hostsOfFault(event.notice.fault));
        break;
      case 'described':
        add(event.server.setName);
        break;
      case 'received':
      case 'edited':
        add(...membersIn(event.message));
        break;
      case 'ended':
        if ('fault' in event.ending) add(...hostsOfFault(event.ending.fault));
        break;
      default:
    }
  }
  return hosts;
}

function hostsOfLink(
  event: (HandshakeEvent & { readonly type: 'link' })['event'],
): readonly (string | undefined)[] {
  if (event.type === 'skipped') {
    const { peer, reason } = event.skipped;
    return [peer.host, ...('fault' in reason ? hostsOfFault(reason.fault) : [])];
  }
  if (event.type === 'notice') return [];
  const { fact } = event;
  switch (fact.leg) {
    case 'srv':
      return [fact.name, ...fact.hosts.map(({ host }) => host)];
    case 'txt':
      return [fact.name];
    case 'address':
      return [fact.host, ...fact.addresses];
    case 'tcp':
      return [fact.peer.host, fact.address];
    case 'via':
      return [fact.peer.host, hostOfProxy(fact.via)];
    case 'tls':
      return [fact.peer.host, fact.tls.serverName, ...fact.tls.certificate.alternativeNames];
  }
}

function hostsOfFault(fault: FaultData): readonly (string | undefined)[] {
  return [
    fault.host,
    fault.via && hostOfProxy(fault.via),
    ...('last' in fault ? hostsOfFault(fault.last) : []),
  ];
}

/** @param via as `http://host:port` */
function hostOfProxy(via: string): string {
  return via.replace(/^[a-z0-9]+:\/\//, '');
}

/** The members of a replica set, as a reply to hello has them. */
function membersIn(message: Uint8Array): readonly string[] {
  const body = orNull(() => readMessage(message).body) ?? {};
  const lists = [body.hosts, body.passives, body.arbiters, body.me, body.primary, body.setName];
  return lists.flat().filter((name): name is string => typeof name === 'string');
}

/** Every text in it, and the bytes as text. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [utf8Display(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
