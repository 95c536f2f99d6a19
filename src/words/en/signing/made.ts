import { hexEncode } from '../../../core/bytes/hex';
import type { SeenMistakeId } from '../../../core/mistakes/table/mistakes';
import type { SoughtWords } from './sayings';

const lineBreak = 'Take the line break out of where the secret comes from: printf, or echo -n, writes none';
const quote = 'Give the secret to the driver without quotes';
const hostRule = 'Sign the STS host as the server named it, to the letter';
const asSent = 'Sign exactly what the server will send: see the canonical request as STS has it';
const hexRule = 'Write the signature in lower-case hex';
const sorted = 'Sort the headers by name, in the request and in the list';

/** Mistakes that can be made on purpose, as a signature tells of them. */
export const madeWords = {
  'secret-newline': { title: 'Its secret has a line feed at the end', remedy: lineBreak },
  'secret-quotes': { title: 'Its secret has double quotes around it', remedy: quote },
  'secret-plus': {
    title: 'Its secret has spaces for plus signs, as form decoding makes them',
    remedy: 'Write each plus sign as %2B in the connection string',
  },
  'flag-y': {
    title: 'It signs the flag n, and said y in saslStart',
    remedy: 'Send p = 110 in saslStart, the n that is signed',
  },
  'nonce-byte': {
    title: ({ place, sent, signed }) =>
      `It signs the server nonce with byte ${place} as ${hexByte(signed)}, where the server sent ${hexByte(sent)}`,
    remedy: 'Sign the server nonce as it came, to the byte: look at what copies or decodes it',
  },
  'extra-header': {
    title: 'It signs accept: application/xml, which the server does not send',
    remedy: asSent,
  },
  'host-port': { title: 'It signs the STS host with the port :443', remedy: hostRule },
  body: { title: 'It signs a body of another version', remedy: asSent },
  'header-order': {
    title: 'It writes lines and list of the headers in the reverse of their order',
    remedy: sorted,
  },
  'blank-line': { title: 'It leaves out the blank line between the headers and their list', remedy: asSent },
  'upper-hex': { title: 'It writes the signature in upper-case hex', remedy: hexRule },
} satisfies { readonly [Id in SeenMistakeId | 'nonce-byte']: SoughtWords<Id> };

function hexByte(byte: number): string {
  return `0x${hexEncode(Uint8Array.of(byte))}`;
}
