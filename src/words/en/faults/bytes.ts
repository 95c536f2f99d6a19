import type { FaultFacts } from '../../../core/fault/facts';
import { byProblem } from './said';

/** Bytes, BSON and wire messages. */
export const byteFaults = {
  'base64-invalid': byProblem<FaultFacts['base64-invalid']>({
    alphabet: { says: 'A character is not in the base64 alphabet' },
    padding: { says: 'Padding stands before the end' },
    'unused-bits': { says: 'Bits are set in the last character that no byte uses' },
    length: ({ length }) => ({ says: `The length ${length} is not a multiple of 4` }),
  }),
  'hex-invalid': byProblem<FaultFacts['hex-invalid']>({
    digit: { says: 'A character is not a hex digit' },
    odd: { says: 'A hex digit is missing at the end' },
  }),
  'utf8-invalid': () => ({ says: 'The bytes are not valid UTF-8' }),
  'bson-invalid': byProblem<FaultFacts['bson-invalid']>({
    'not-a-document': { says: 'The bytes are not a valid BSON document' },
    'past-message': { says: 'The document reaches past the end of its message' },
    'ends-early': { says: 'A document ends before its length is used up' },
    'value-too-long': { says: 'A value reaches past the end of its document' },
    'no-zero': { says: 'A document does not end with a zero byte' },
    'same-name': { says: 'A document holds the same name twice' },
    'string-without-zero': { says: 'A string does not end with a zero byte' },
    'length-misfit': { says: 'A length does not fit into the value around it' },
    'binary-length': { says: 'The second length of a binary value does not fit the first' },
    'regex-option': { says: 'A regular expression has an option that BSON does not have' },
    'name-unended': { says: 'A name does not end inside its document' },
    'regex-unended': { says: 'A regular expression does not end inside its document' },
    'regex-options-unended': { says: 'The options of a regular expression do not end inside their document' },
    'too-many-elements': ({ limit }) => ({ says: `A payload of more than ${limit} elements is not read` }),
    type: ({ type }) => ({ says: `The type byte ${type} is none of BSON’s` }),
    'value-length': ({ found, least }) => ({ says: `A length is ${found}; it must be at least ${least}` }),
    'too-short': ({ found, least }) => ({
      says: `A document takes at least ${least} bytes, here are ${found}`,
    }),
    'document-length': ({ told, found }) => ({
      says: `The document says it has ${told} bytes, here are ${found}`,
    }),
    depth: ({ limit }) => ({ says: `Documents are nested deeper than ${limit} levels` }),
    boolean: ({ found }) => ({ says: `A boolean is ${found}, neither 0 nor 1` }),
  }),
  'frame-length-invalid': byProblem<FaultFacts['frame-length-invalid']>({
    header: ({ told }) => ({ says: `A message says it has ${told} bytes, fewer than its header` }),
    'too-short': ({ found, least }) => ({
      says: `An OP_MSG takes at least ${least} bytes, here are ${found}`,
    }),
    misfit: ({ told, found }) => ({ says: `The message says it has ${told} bytes, here are ${found}` }),
    tls: { says: 'What begins here is a TLS handshake, no message of MongoDB' },
    'not-mongodb': ({ spoken }) => ({
      says: `What answers there is ${spoken === 'text' ? 'text' : spoken.toUpperCase()}, not MongoDB`,
      next:
        spoken === 'tls'
          ? 'Say tls=true in the connection string'
          : 'Check host and port: MongoDB listens at 27017 unless told otherwise',
    }),
  }),
  'frame-too-large': ({ told, limit, beforeLogin }: FaultFacts['frame-too-large']) => ({
    says: `A message says it has ${told} bytes; at most ${limit} are taken${beforeLogin ? ' before a login' : ''}`,
  }),
  'frame-truncated': byProblem<FaultFacts['frame-truncated']>({
    stream: ({ found }) => ({ says: `The stream ended ${found} bytes into a message` }),
    reply: ({ found }) => ({ says: `The server closed the connection ${found} bytes into a reply` }),
    query: { says: 'The OP_QUERY ends before its document' },
    'reply-document': { says: 'The OP_REPLY ends before its document' },
    slow: ({ ms }) => ({ says: `A message was not whole ${ms / 1000} s after it had begun` }),
  }),
  'opcode-unexpected': byProblem<FaultFacts['opcode-unexpected']>({
    other: ({ found, wanted }) => ({ says: `The opcode is ${found}, not ${wanted}` }),
    named: ({ wanted }) => ({ says: `The message is not an ${wanted}` }),
  }),
  'flags-unsupported': byProblem<FaultFacts['flags-unsupported']>({
    unexpected: ({ flags }) => ({ says: `The flag bits are ${flags}; none is expected here` }),
    proxy: { says: 'The proxy passes no flag bits' },
    relay: { says: 'The relay passes no flag bits, endSessions without a reply apart' },
  }),
  'section-unsupported': ({ kind }: FaultFacts['section-unsupported']) => ({
    says: `The first section is of kind ${kind}, not 0`,
  }),
  'checksum-unsupported': () => ({
    says: 'The message ends in a checksum, which this handshake does not ask for',
  }),
  'response-unmatched': byProblem<FaultFacts['response-unmatched']>({
    'other-request': ({ answers, sent }) => ({ says: `The reply answers request ${answers}, not ${sent}` }),
    unasked: { says: 'The server sent bytes that nothing had asked for' },
    several: { says: 'The server sent more than one reply to one request' },
  }),
  'command-invalid': () => ({ says: 'The command document is empty' }),
};
