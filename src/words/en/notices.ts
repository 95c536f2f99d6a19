import { credentialsInside } from './credentialsInside';
import type { MechanismRemark, TargetRemark } from '../../core/connectionString/targetRemarks';
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

/** Something that happened in a run and stopped nothing. */
export function runNoticeInWords(notice: RunNotice): string {
  switch (notice.code) {
    case 'nonce-no-base64':
      return `This is not base64 (character ${notice.offset + 1}), so it is signed as typed. No server sends such a nonce.`;
    case 'nonce-length':
      return `This nonce has ${notice.found} bytes; a client must refuse any but ${notice.wanted}. It is signed all the same.`;
    case 'begun-anew':
      return 'The driver has begun anew on this connection; what was before is not shown.';
    case 'message-rebuilt':
      return 'Only the payload was brought; the message around it is put together again.';
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
  switch (remark.code) {
    case 'option-ignored':
      return `${disregardedInWords({ ...remark, option: remark.about })}.`;
    case 'credentials-inside':
      return credentialsInside;
    default:
      return `${mechanisms[remark.code]} ${here}`;
  }
}
