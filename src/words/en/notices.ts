import type { MechanismRemark, TargetRemark } from '../../core/connectionString/targetRemarks';
import type { LinkNotice, SkipReason } from '../../core/link/facts';
import type { RunNotice } from '../../core/handshake/clientEvents';
import { faultInWords } from './faults/faultInWords';
import { quoted } from './quoted';

/** An option whose value is none for it; `withoutTls`: for want of it there is no TLS; `refusedByNode`: Node.js refuses the string. */
interface Ignored {
  readonly option: string;
  readonly withoutTls: boolean;
  readonly refusedByNode: boolean;
}

/** Why an option of a connection string counts for nothing: a statement without its period. */
export function disregardedInWords({ option, withoutTls, refusedByNode }: Ignored): string {
  const wanted = option === 'srvMaxHosts' ? 'no whole number from 0 up' : 'neither true nor false';
  const ignored = `so it is ignored, as the specification says${withoutTls ? ', and there is no TLS' : ''}`;
  return `The value of ${option} is ${wanted}, ${ignored}${refusedByNode ? '. Node.js refuses it' : ''}`;
}

/** Something worth a sentence on the way to a server that stopped nothing; without its period. */
export function linkNoticeInWords(notice: LinkNotice): string {
  switch (notice.code) {
    case 'option-ignored':
      return ignoredInWords(notice);
    case 'tls-off':
      return 'Without TLS: whoever can read the network sees every message';
    case 'verification-always-on':
      return `${notice.option} has no effect: the proxy verifies certificate and host name in any case`;
    case 'txt-auth-source-ignored':
      return notice.uriHasOne
        ? 'The TXT record sets an authSource; the one in the connection string takes its place'
        : 'The TXT record sets an authSource other than $external, which is ignored for MONGODB-AWS, as the Node ' +
            'driver does. The Rust, Go, Python, .NET and Ruby drivers apply it and then fail: add authSource=%24external to the ' +
            'connection string';
    case 'in-page':
      return 'The sandbox runs in this page: no name to resolve, no socket, no proxy.';
    case 'quoted':
      return quoted(notice.text);
  }
}

function ignoredInWords(notice: Extract<LinkNotice, { readonly code: 'option-ignored' }>): string {
  switch (notice.problem) {
    case 'value':
      return disregardedInWords(notice);
    case 'file':
      return `${notice.option} has no effect: a connection string names no files to the proxy; its own --tls-ca does`;
    case 'limit':
      return `srvMaxHosts: the first ${notice.kept} of ${notice.of} hosts are tried; drivers draw them by lot`;
  }
}

/** Why a host was passed over. */
export function skippedInWords(reason: SkipReason): string {
  if ('fault' in reason) return faultInWords(reason.fault).says;
  if ('quoted' in reason) return quoted(reason.quoted);
  return reason.code === 'arbiter'
    ? 'It is an arbiter, which holds no users'
    : 'It is a secondary; the primary is looked for';
}

/** Something that happened in a run and stopped nothing. */
export function runNoticeInWords(notice: RunNotice): string {
  switch (notice.code) {
    case 'nonce-no-base64':
      return `This is not base64 (character ${notice.offset + 1}), so it is signed as typed. No server sends such a nonce.`;
    case 'nonce-length':
      return `This nonce has ${notice.found} bytes; a client must refuse any but ${notice.wanted}. It is signed all the same.`;
    case 'begun-anew':
      return 'The driver has begun anew on this connection; what was before is not shown.';
    case 'record-full':
      return `The record was full: ${notice.dropped} more ${notice.dropped === 1 ? 'message was' : 'messages were'} not kept.`;
    case 'fault':
      return `${faultInWords(notice.fault).says}.`;
    case 'quoted':
      return quoted(notice.text);
  }
}

const here = 'This page speaks MONGODB-AWS in any case.';

const mechanisms = {
  'auth-mechanism-missing':
    'Without authMechanism=MONGODB-AWS a driver logs in by SCRAM, or not at all where it has no user name.',
  'auth-mechanism-empty': 'authMechanism is empty: Node.js refuses that. Write authMechanism=MONGODB-AWS.',
  'auth-mechanism-case':
    'authMechanism is not in capitals: Rust and Java refuse that, and PyMongo passes over it and does not log in by it.',
  'auth-mechanism-other':
    'authMechanism names another mechanism, and so a driver does not log in by MONGODB-AWS.',
} as const satisfies Record<MechanismRemark, string>;

/** Something about a connection string that stops nothing here, and that a driver may see otherwise. */
export function targetRemarkInWords(remark: TargetRemark): string {
  return remark.code !== 'option-ignored'
    ? `${mechanisms[remark.code]} ${here}`
    : `${disregardedInWords({ ...remark, option: remark.about })}.`;
}
