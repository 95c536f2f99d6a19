import type { ReadCommand } from '../../mongodbAws/server/reads';
import type { RefusalReason } from '../../mongodbAws/server/refusalReason';
import type { InvalidPayload } from '../../mongodbAws/server/saslPayload';
import { number, oneOf, text, variants } from './decoder';
import { fault } from './fault';
import { stsErrorCode } from './names';

const payload = variants<InvalidPayload, 'problem'>('problem', {
  subtype: { found: number },
  base64: {},
  type: { found: text },
});

/** Why the sandbox's server refused by itself. */
export const refusalReason = variants<RefusalReason, 'code'>('code', {
  'before-login': { command: oneOf<ReadCommand>(['find', 'aggregate', 'count']) },
  'command-unknown': {},
  'mechanism-off': {},
  'other-mechanism': {},
  'other-database': {},
  'unknown-field': { command: oneOf(['saslStart', 'saslContinue']) },
  'no-conversation': {},
  'other-conversation': {},
  'payload-invalid': { payload },
  'payload-refused': { fault },
  'no-signed-headers': {},
  'other-header': { place: number, own: text },
  'more-headers': { found: number, own: number },
  'chosen-sts-error': { sts: stsErrorCode },
  'chosen-no-user': {},
  quoted: { text },
});
