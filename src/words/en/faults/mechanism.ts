import type { FaultFacts } from '../../../core/fault/facts';
import { byProblem } from './said';

const tooOld = 'MONGODB-AWS authentication requires MongoDB version 4.4 or later';

/** Hello, and what client and server say of the mechanism. */
export const mechanismFaults = {
  'wire-version-too-old': byProblem<FaultFacts['wire-version-too-old']>({
    'no-hello': { says: `${tooOld}; this server does not know the command hello` },
    version: ({ found }) => ({
      says: `${tooOld}; this server's maxWireVersion is ${found}`,
      next: 'Upgrade the server, or use another mechanism',
    }),
  }),
  'wire-version-too-new': ({ found, most }: FaultFacts['wire-version-too-new']) => ({
    says: `This server is incompatible: its minWireVersion is ${found}, and ${most} is the newest known here`,
    next: 'Use a newer Countersign',
  }),
  'hello-invalid': byProblem<FaultFacts['hello-invalid']>({
    'no-version': { says: 'The reply to hello has no maxWireVersion', next: 'Is this a MongoDB server?' },
    'version-no-integer': {
      says: 'The reply to hello has a maxWireVersion that is no whole number',
      next: 'Is this a MongoDB server?',
    },
  }),
  'conversation-invalid': byProblem<FaultFacts['conversation-invalid']>({
    'ended-early': { says: 'The server ended the conversation before its challenge was answered' },
    'other-conversation': { says: 'The server answered under another conversationId' },
    'third-round': { says: 'The server wants a third round, which does not exist' },
    'no-conversation-id': { says: 'The reply has no conversationId of type int32' },
    'no-payload': { says: 'The reply has no payload of type binary, subtype 0' },
    'unknown-field': { says: 'The payload has a field that the mechanism does not know' },
    'unknown-field-first': { says: 'The payload has a field that is neither r nor p' },
    'nobody-authenticated': { says: 'The server accepted the login and yet names no authenticated user' },
    flag: ({ found }) => ({ says: `The gs2-cb-flag is ${found}, neither 110 nor 121` }),
  }),
  'field-missing': ({ name }: FaultFacts['field-missing']) => ({ says: `The payload has no field ${name}` }),
  'field-type': byProblem<FaultFacts['field-type']>({
    type: ({ name, found, wanted }) => ({ says: `The field ${name} is of type ${found}, not ${wanted}` }),
    subtype: ({ name, found }) => ({ says: `The binary field ${name} has subtype ${found}, not 0` }),
  }),
  'nonce-length': ({ whose, found, wanted }: FaultFacts['nonce-length']) => ({
    says: `The ${whose} nonce has ${found} bytes, not ${wanted}`,
    ...(whose === 'server'
      ? { next: 'Something between you and the server, or the server itself, does not speak MONGODB-AWS' }
      : {}),
  }),
  'nonce-prefix': ({ index }: FaultFacts['nonce-prefix']) => ({
    says: `The server nonce does not begin with the client nonce: byte ${index} differs`,
    next: 'The answer belongs to another conversation; do not sign it',
  }),
  'host-empty': () => ({ says: 'The STS host is empty' }),
  'host-too-long': ({ found, limit }: FaultFacts['host-too-long']) => ({
    says: `The STS host has ${found} bytes; at most ${limit} are permitted`,
  }),
  'host-empty-label': () => ({ says: 'The STS host has an empty label' }),
  'signing-failed': byProblem<FaultFacts['signing-failed']>({
    signer: {
      says: 'The signer refused the request',
      next: 'An access key ID and a secret access key are both needed',
    },
    recording: ({ operation }) => ({
      says: `The recording does not hold the operation that made the ${operation}`,
    }),
    'not-a-challenge': { says: 'This machine signs nothing but an answer to a MONGODB-AWS challenge' },
    clock: {
      says: 'This machine signs nothing dated over 15 minutes from its clock',
      next: 'Set the clocks right, this machine’s and that of the browser',
    },
  }),
  'server-refused': () => ({ says: 'The server refused the command' }),
};
