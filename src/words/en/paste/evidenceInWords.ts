import { unreachable } from '../../../core/fault/fault';
import type { Evidence } from '../../../core/paste/pasted';

export interface EvidenceText {
  /** What to call it. */
  readonly name: string;
  /** A sentence on what it is. */
  readonly text: string;
}

const payloads = {
  'client-first': 'The client’s first message of MONGODB-AWS, with its nonce.',
  'server-first': 'The server’s challenge of MONGODB-AWS, with its nonce and the STS host.',
  'client-final': 'The client’s last message of MONGODB-AWS, with the signature.',
} as const;

/** Names something that holds no credentials. Nothing in it is a text of the paste. */
export function evidenceInWords(evidence: Evidence): EvidenceText {
  switch (evidence.kind) {
    case 'authorization-header':
      return {
        name: 'Authorization header',
        text: 'A signature over one request. No secret can be read out of it.',
      };
    case 'sasl-payload':
      return { name: 'SASL payload', text: payloads[evidence.payload] };
    case 'sasl-command':
      return {
        name: `${evidence.command} command`,
        text: 'A message of an authentication, as a log or a shell shows it.',
      };
    case 'sts-error':
      return {
        name: evidence.code === undefined ? 'STS error' : `STS error ${evidence.code}`,
        text: 'STS says which of its checks failed first.',
      };
    case 'trace':
      return { name: 'Trace', text: 'A run or a login that Countersign exported.' };
    case 'sts-identity':
      return { name: 'STS reply', text: 'GetCallerIdentity’s answer: whose signature it was.' };
    case 'server-error':
      return {
        name: 'Authentication error',
        text:
          evidence.status === undefined
            ? 'A server, a driver or STS says that it failed.'
            : `STS answered the server’s request with status ${evidence.status}.`,
      };
    case 'server-log':
      return { name: 'mongod log line', text: 'The server’s own record of an authentication.' };
    case 'stack-trace':
      return { name: 'Stack trace', text: 'Where in a program something failed.' };
    default:
      return unreachable(evidence);
  }
}
