import { codeOf } from '../../fault/codes';
import { itself } from '../basis';
import type { FaultCode } from '../../fault/facts';
import { isSomebodyElses } from '../isSomebodyElses';
import { rule, type Rule } from '../rule';
import type { Subject } from '../subject';
import { networkOfFault } from './networkOfFault';

/** What each fault accuses. */
const about: Readonly<Record<FaultCode, Subject>> = {
  'base64-invalid': 'conversation',
  'hex-invalid': 'conversation',
  'utf8-invalid': 'conversation',
  'bson-invalid': 'conversation',
  'frame-length-invalid': 'server',
  'frame-too-large': 'server',
  'frame-truncated': 'server',
  'opcode-unexpected': 'server',
  'flags-unsupported': 'server',
  'section-unsupported': 'server',
  'checksum-unsupported': 'server',
  'response-unmatched': 'server',
  'command-invalid': 'driver',
  'wire-version-too-old': 'server',
  'wire-version-too-new': 'server',
  'hello-invalid': 'server',
  'conversation-invalid': 'conversation',
  'field-missing': 'conversation',
  'field-type': 'conversation',
  'nonce-length': 'challenge',
  'nonce-prefix': 'challenge',
  'host-empty': 'challenge',
  'host-too-long': 'challenge',
  'host-empty-label': 'challenge',
  'signing-failed': 'signed-request',
  'server-refused': 'server',
  'credentials-incomplete': 'source',
  'credentials-missing': 'source',
  'credentials-gone': 'source',
  'credentials-swapped': 'source',
  'paste-unrecognised': 'source',
  'connection-string-invalid': 'connection-string',
  'challenge-invalid': 'challenge',
  'sts-endpoint-refused': 'sts-reach',
  'sts-input-invalid': 'sts-reach',
  'sts-reply-invalid': 'sts-reach',
  'sts-unreachable': 'sts-reach',
  'control-frame-invalid': 'page',
  'proxy-missing': 'page',
  'link-refused': 'page',
  'link-broken': 'page',
  'link-busy': 'page',
  'limit-reached': 'page',
  'link-idle': 'page',
  'target-invalid': 'connection-string',
  'target-refused': 'network',
  'credentials-in-target': 'connection-string',
  'command-refused': 'page',
  'message-too-large': 'page',
  'dns-failed': 'network',
  'dns-timeout': 'network',
  'srv-invalid': 'network',
  'txt-invalid': 'network',
  'tcp-failed': 'network',
  'tcp-timeout': 'network',
  'tls-failed': 'tls',
  'tls-timeout': 'tls',
  'tls-certificate': 'tls',
  'tls-alert-80': 'tls',
  'via-silent': 'network',
  'via-credentials': 'network',
  'via-refused': 'network',
  'via-invalid': 'network',
  'reply-timeout': 'server',
  'server-closed': 'server',
  'driver-closed': 'driver',
  'no-host-left': 'network',
  'trace-invalid': 'source',
  quoted: 'page',
  'page-incomplete': 'page',
  'option-invalid': 'page',
  stopped: 'page',
  unexpected: 'page',
};

/** What broke before anyone could refuse. */
export const faultRules: readonly Rule<'broke'>[] = [
  rule({
    needs: ['fault'],
    step: 'connect',
    about: 'network',
    // the fault itself
    basis: itself,
    test: (known) => {
      const { fault, ending, by, target } = known;
      // What somebody else's program met tells no cause: `rules/network.ts` has those, and says it where one is likely.
      const untold = isSomebodyElses({ by, target });
      if (untold && networkOfFault(fault, known).some(({ level }) => level !== 'possible')) return [];
      return [
        {
          code: 'broke',
          level: 'certain',
          ...(untold ? { untold } : {}),
          about: about[codeOf(fault)],
          facts: { fault },
          ...(ending ? { step: ending.step } : {}),
        },
      ];
    },
  }),
];
