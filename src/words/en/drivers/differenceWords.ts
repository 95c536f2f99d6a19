import type { DifferenceCode } from '../../../core/drivers/differences';

/** What some drivers do differently from others. The drivers' names stand below. */
export const differenceWords: Readonly<Record<DifferenceCode, string>> = {
  'credentials-first':
    'Fetch credentials before the first message: if that fails, nothing has been sent to the server.',
  'credentials-late':
    'Fetch credentials only after the server’s challenge: if that fails, the server has seen one saslStart.',
  'cache-before-all':
    'Looks into a cache of the whole process before anything else: fetched credentials of one client outrank those in another’s connection string.',
  'p-before-r': 'Writes p before r in the payload. A server has to take both orders.',
  'auto-authorize': 'Adds autoAuthorize: 1 to saslStart. Servers ignore it.',
  'sorts-whole-lines': 'Sort whole header lines rather than names. For these headers the result is the same.',
  'any-amazonaws':
    'Takes us-east-1 for every host whose second label is amazonaws, not only for sts.amazonaws.com.',
  'host-in-any-case': 'Takes sts.amazonaws.com in any case for us-east-1.',
  'hyphen-breaks':
    'Fails at a host without a period that has a hyphen or a port, such as my-host: its own code breaks.',
  'done-required': 'Insists on done: true in the last reply.',
  'done-ignored': 'Do not look at done in the last reply.',
  'one-more-message':
    'Sends one more saslContinue, with an empty payload, if the last reply has done: false.',
  'too-many-steps': 'Stop with an error of their own if the last reply has done: false.',
  'wire-version': 'A server that is too old, maxWireVersion below 9:',
  'nonce-length': 'A server nonce that is not 64 bytes long:',
  'nonce-prefix': 'A server nonce that does not begin with the client’s:',
  'host-empty': 'An empty STS host:',
  'host-too-long': 'An STS host of more than 255 bytes:',
  'host-empty-label': 'An STS host with an empty label, such as sts..com:',
  'unknown-field': 'More fields than s and h in the challenge:',
  'refuses-credentials-inside':
    'Refuses credentials in the connection string, as the specification asks since 2025:',
  'keeps-environment':
    'Keeps the credentials of the environment from its first login on, though the specification says to read them each time.',
  'takes-source-of-txt':
    'Take authSource from the TXT record, and fail if it is not $external. Write authSource=%24external to be safe.',
};
