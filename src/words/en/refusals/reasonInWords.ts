import { conversationId, externalDatabase, mechanism } from '../../../core/mongodbAws/constants';
import type { StepReason } from '../../../core/mongodbAws/server/refusalReason';
import { invalidPayloadMessage } from '../../../core/mongodbAws/server/saslPayload';
import { statementOf } from '../faults/faultInWords';
import { quoted } from '../quoted';

type ReasonWords = {
  readonly [Code in StepReason['code']]: (reason: Extract<StepReason, { readonly code: Code }>) => string;
};

const words: ReasonWords = {
  'before-login': ({ command }) => `${command} came before a login.`,
  'command-unknown': () => 'The sandbox does not know this command.',
  'mechanism-off': () => `${mechanism} is not among the server’s authenticationMechanisms.`,
  'other-mechanism': () => `The mechanism is not ${mechanism}.`,
  'other-database': () => `saslStart is for another database than ${externalDatabase}.`,
  'unknown-field': ({ command }) => `${command} has a field that it does not know.`,
  'no-conversation': () => 'saslContinue came without a saslStart before it.',
  'other-conversation': () => `The conversationId is not the ${conversationId} that the challenge came with.`,
  'payload-invalid': ({ payload }) => `${invalidPayloadMessage(payload)}.`,
  'payload-refused': ({ fault }) => `${statementOf(fault)}.`,
  'no-signed-headers': () => 'The Authorization header has no list of signed headers.',
  'other-header': ({ place, own }) =>
    `The signed headers are not this server’s own, in its order: place ${place} is not ${own}.`,
  'more-headers': ({ found, own }) =>
    `The signed headers are not this server’s own: there are ${found}, not ${own}.`,
  'chosen-sts-error': ({ sts }) => `As was chosen: refused as if STS had answered ${sts}.`,
  'chosen-no-user': () => 'As was chosen: the database knows no such user.',
  quoted: ({ text }) => quoted(text),
  'sts-refused': ({ error: { status, code, message } }) => `STS answered ${status} ${code}: ${message}`,
};

/** Why a server refused: one sentence, with no secret in it. */
export function reasonInWords(reason: StepReason): string {
  return (words[reason.code] as (reason: StepReason) => string)(reason);
}
