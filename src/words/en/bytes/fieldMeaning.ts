import type { Field, FieldPart } from '../../../core/bytes/field';
import { values, isValueName } from '../../../core/vocabulary/values';

const meanings = {
  messageLength:
    'How many bytes the message has, these four included. A reader knows by it where the next one begins.',
  requestID: 'A number that the sender gives its message, so that a reply can name it.',
  responseTo: 'The requestID of the message that this one answers; 0 where it answers none.',
  opCode: 'What kind of message follows: 2013 is OP_MSG, the only one that logins use today.',
  flagBits:
    'Switches of OP_MSG: a checksum at the end, more messages to come without a reply. Here none is needed.',
  kind: 'What this section holds: 0 is one document, the command or its reply.',
  'document length': 'How many bytes the document has, this number and the zero at its end included.',
  'end of document': 'A zero byte, where the type of a next element would stand: there is none.',
  type: 'What type the value has. BSON writes it before the name.',
  name: 'The name, up to a zero byte in BSON, up to the colon or equals sign in a text.',
  length: 'How many bytes the value has. A string counts the zero byte at its end.',
  subtype: 'What the bytes are meant to be. 0 says nothing of it; MONGODB-AWS asks for 0.',
  value: 'The value itself.',
  terminator: 'A zero byte that ends the string.',
  'not understood': 'Bytes that do not read as what should stand here. They are shown as they came.',
  text: 'Text, in UTF-8.',
  colon: 'Parts the name of a header from its value.',
  'equals sign': 'Parts a name from its value.',
  ampersand: 'Parts one pair from the next.',
  'line feed': 'Ends the line: one byte, 0x0a. A carriage return before it would change the hash.',
  'opening tag': 'Where an element of the XML begins.',
  'closing tag': 'Where an element of the XML ends.',
  'white space': 'Line breaks and spaces, for people who read it.',
  'not hex': 'What was sent as a signature is no hex.',
  'HMAC-SHA-256': 'What the HMAC gives: 32 bytes, one for every two hex digits.',
} as const satisfies Record<FieldPart, string>;

/** What a field is for, in a sentence or two; the value of a name that is known is called by its title. */
export function fieldMeaning({ part, value, path }: Field): string {
  if (value !== undefined && isValueName(value))
    return `${values[value].title}. Choose its letter to follow it through the steps.`;
  return path.at(-1) === 'payload' && part === 'value' ? payload : meanings[part];
}

const payload = 'What the mechanism says, in bytes that the message around it does not look into.';
