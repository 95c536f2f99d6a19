import type { Span } from '../bytes/span';
import { readBoolean } from './booleans';
import { invalid } from './invalid';
import { lastOption, type ConnectionString, type UriOption } from './shape';
import { tlsOf } from './tls';

/** What the options of a connection string say about reaching the deployment. */
export interface TargetOptions {
  readonly tls: boolean;
  /** As written; absent means `$external`, the only one that MONGODB-AWS has. Never empty. */
  readonly authSource?: string;
  /** As written, whatever it is. */
  readonly authMechanism?: string;
  readonly replicaSet?: string;
  readonly directConnection?: boolean;
  readonly loadBalanced: boolean;
  /** Only ever other than `mongodb` in a `mongodb+srv` connection string. */
  readonly srvServiceName: string;
  /** 0: no limit. */
  readonly srvMaxHosts: number;
  /** Options whose value is none for them: drivers warn and go on as if they were not there. */
  readonly disregarded: readonly Disregarded[];
}

/** Of these the values are read: whole numbers of `srvMaxHosts`, booleans of all others. */
const valued = [
  'directConnection',
  'loadBalanced',
  'srvMaxHosts',
  'ssl',
  'tls',
  'tlsAllowInvalidCertificates',
  'tlsAllowInvalidHostnames',
  'tlsDisableCertificateRevocationCheck',
  'tlsDisableOCSPEndpointCheck',
  'tlsInsecure',
] as const;

export interface Disregarded {
  readonly option: (typeof valued)[number];
  /** Whether, for want of it, there is no TLS. */
  readonly withoutTls: boolean;
  /** Whether Node.js refuses the string for it. */
  readonly refusedByNode: boolean;
  readonly span: Span;
}

/**
 * Reads the options that matter to a handshake and judges them together: URI options specification, load balancer
 * specification "URI Validation", initial DNS seedlist discovery "URI Validation".
 * @throws Fault `connection-string-invalid` at the option that is wrong
 */
export function targetOptionsOf(cs: ConnectionString): TargetOptions {
  const authSource = textOf(cs, 'authSource');
  if (authSource === '') {
    throw invalid(offsetOf(cs, 'authSource'), { problem: 'auth-source-empty' });
  }
  const authMechanism = textOf(cs, 'authMechanism');
  const replicaSet = textOf(cs, 'replicaSet');
  const directConnection = booleanOf(cs, 'directConnection');
  const loadBalanced = booleanOf(cs, 'loadBalanced') ?? false;
  if (directConnection === true) rejectDirectConnection(cs);
  if (loadBalanced) rejectLoadBalanced(cs, replicaSet, directConnection);
  return {
    tls: tlsOf(cs),
    ...(authSource === undefined ? {} : { authSource }),
    ...(authMechanism === undefined ? {} : { authMechanism }),
    ...(replicaSet === undefined ? {} : { replicaSet }),
    ...(directConnection === undefined ? {} : { directConnection }),
    loadBalanced,
    srvServiceName: srvServiceNameOf(cs),
    srvMaxHosts: srvMaxHostsOf(cs, replicaSet, loadBalanced),
    disregarded: disregardedIn(cs),
  };
}

/** Connection string specification, "Values": an invalid one is ignored, with a warning. Node.js 6 and 7 were run. */
function disregardedIn(cs: ConnectionString): readonly Disregarded[] {
  return valued.flatMap((option) => {
    const found = lastOption(cs, option);
    if (!found || isValue(option, found)) return [];
    const withoutTls = (option === 'tls' || option === 'ssl') && cs.scheme === 'mongodb';
    return [{ option, withoutTls, refusedByNode: nodeRefuses(option, found), span: found.span }];
  });
}

/** It takes a number by the digits at its beginning, and no negative one. */
function nodeRefuses(option: Disregarded['option'], { value }: UriOption): boolean {
  return option !== 'srvMaxHosts' || !(Number.parseInt(`${value}`, 10) >= 0);
}

function isValue(option: Disregarded['option'], found: UriOption): boolean {
  return option === 'srvMaxHosts' ? wholeNumber.test(`${found.value}`) : readBoolean(found) !== null;
}

const wholeNumber = /^\d{0,9}$/;

function rejectDirectConnection(cs: ConnectionString): void {
  if (cs.scheme === 'mongodb' && cs.hosts.length === 1) return;
  throw invalid(offsetOf(cs, 'directConnection'), { problem: 'direct-connection' });
}

function rejectLoadBalanced(cs: ConnectionString, replicaSet?: string, directConnection?: boolean): void {
  const offset = offsetOf(cs, 'loadBalanced');
  if (cs.hosts.length > 1) throw invalid(offset, { problem: 'load-balanced-hosts' });
  if (replicaSet !== undefined) throw invalid(offset, { problem: 'load-balanced-replica-set' });
  if (directConnection === true) throw invalid(offset, { problem: 'load-balanced-direct' });
}

function srvServiceNameOf(cs: ConnectionString): string {
  const name = textOf(cs, 'srvServiceName');
  if (name === undefined) return 'mongodb';
  const offset = offsetOf(cs, 'srvServiceName');
  if (cs.scheme !== 'mongodb+srv') throw invalid(offset, { problem: 'srv-service-name-scheme' });
  // RFC 6335, section 5.1
  if (!/^(?=.*[A-Za-z])(?!-)(?!.*--)[A-Za-z0-9-]{1,62}(?<!-)$/.test(name)) {
    throw invalid(offset, { problem: 'srv-service-name' });
  }
  return name;
}

function srvMaxHostsOf(cs: ConnectionString, replicaSet: string | undefined, loadBalanced: boolean): number {
  const text = textOf(cs, 'srvMaxHosts');
  if (text === undefined || text === '') return 0;
  const offset = offsetOf(cs, 'srvMaxHosts');
  if (cs.scheme !== 'mongodb+srv') throw invalid(offset, { problem: 'srv-max-hosts-scheme' });
  if (!wholeNumber.test(text)) return 0;
  const count = Number(text);
  if (count > 0 && replicaSet !== undefined) throw invalid(offset, { problem: 'srv-max-hosts-replica-set' });
  if (count > 0 && loadBalanced) throw invalid(offset, { problem: 'srv-max-hosts-load-balanced' });
  return count;
}

function textOf(cs: ConnectionString, name: string): string | undefined {
  const value = lastOption(cs, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

function booleanOf(cs: ConnectionString, name: string): boolean | undefined {
  const option = lastOption(cs, name);
  return (option && readBoolean(option)) ?? undefined;
}

function offsetOf(cs: ConnectionString, name: string): number {
  return lastOption(cs, name)?.span.start ?? 0;
}
