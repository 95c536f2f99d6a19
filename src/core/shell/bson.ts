import { bsonType, bsonTypeNames } from '../bson/types';
import { int32At, readElements, type Element } from '../bson/elements';
import { base64Encode } from '../bytes/base64';
import { bashWord, hexEscapes } from '../bytes/bashWord';
import { utf8Decode, utf8Encode } from '../bytes/utf8';
import { orNull } from '../fault/fault';
import { printing } from './printed';

/** What the bytes of a line are, for the comment behind it. Nothing of what somebody sent is in it. */
export type BytesComment =
  | { readonly kind: 'message-header' | 'document-end' | 'string-end' }
  | { readonly kind: 'document-length' | 'string' | 'binary'; readonly bytes: number }
  | { readonly kind: 'int32'; readonly number: number }
  /** A type of BSON by its name. */
  | { readonly kind: 'other'; readonly type: string };

export type CommentOn = (comment: BytesComment) => string;

/**
 * Lines of bash that print a document of BSON to the byte, an element after the other: texts and binary values as
 * somebody would read them, all else by its bytes.
 * @param isToken whether the text of an element is the session token, which is taken from the environment
 * @throws Fault `bson-invalid` or `utf8-invalid` for what is no document
 */
export function printingDocument(
  bytes: Uint8Array,
  commentOn: CommentOn,
  isToken: (element: Element) => boolean = () => false,
  depth = 1,
): readonly string[] {
  const lines = readElements(bytes).flatMap((element) => {
    const inner = depth < deepest ? nested(bytes, element, commentOn, depth) : null;
    return inner ?? printingElement(bytes, element, commentOn, isToken(element));
  });
  return [
    printed(
      hexEscapes(bytes.subarray(0, 4)),
      commentOn({ kind: 'document-length', bytes: int32At(bytes, 0) }),
    ),
    ...lines,
    printed('\\x00', commentOn({ kind: 'document-end' })),
  ];
}

/** What is taken apart, it and what is inside it. */
const deepest = 4;

/** Bytes as they are, so many in a line. */
export function printingBytes(bytes: Uint8Array): readonly string[] {
  const lines = Array.from({ length: Math.ceil(bytes.length / 16) }, (_, i) =>
    hexEscapes(bytes.subarray(16 * i, 16 * i + 16)),
  );
  return lines.map((line) => `printf '${line}'`);
}

/** `printf` of bytes that are written as a format: no percent sign in it. */
export function printed(format: string, comment: string): string {
  return comment === '' ? `printf '${format}'` : `printf '${format}'  # ${comment}`;
}

function nested(
  bytes: Uint8Array,
  { type, name, valueOffset: at, valueLength: length }: Element,
  commentOn: CommentOn,
  depth: number,
): readonly string[] | null {
  if (type !== bsonType.document && type !== bsonType.array) return null;
  const value = bytes.subarray(at, at + length);
  const inner = orNull(() => printingDocument(value, commentOn, undefined, depth + 1));
  const comment = commentOn({ kind: 'other', type: bsonTypeNames[type] ?? '' });
  return inner && [printed(`${hexEscapes(Uint8Array.of(type))}${nameIn(name)}\\x00`, comment), ...inner];
}

function printingElement(
  bytes: Uint8Array,
  { type, name, valueOffset: at, valueLength: length }: Element,
  commentOn: CommentOn,
  isToken: boolean,
): readonly string[] {
  const head = `${hexEscapes(Uint8Array.of(type))}${nameIn(name)}\\x00`;
  if (type === bsonType.string) {
    const text = orNull(() => utf8Decode(bytes.subarray(at + 4, at + length - 1)));
    if (text !== null && bytes[at + length - 1] === 0) {
      const size = hexEscapes(bytes.subarray(at, at + 4));
      return [
        printed(`${head}${size}`, commentOn({ kind: 'string', bytes: length - 4 })),
        ...(isToken ? [`printf '%s' "$AWS_SESSION_TOKEN"`] : text === '' ? [] : printing(text)),
        printed('\\x00', commentOn({ kind: 'string-end' })),
      ];
    }
  }
  if (type === bsonType.binary && length > 5) {
    const value = base64Encode(bytes.subarray(at + 5, at + length));
    return [
      printed(
        `${head}${hexEscapes(bytes.subarray(at, at + 5))}`,
        commentOn({ kind: 'binary', bytes: length - 5 }),
      ),
      `printf '%s' ${bashWord(value)} | base64 --decode`,
    ];
  }
  const comment: BytesComment =
    type === bsonType.int32
      ? { kind: 'int32', number: int32At(bytes, at) }
      : { kind: 'other', type: bsonTypeNames[type] ?? '' };
  return [printed(`${head}${hexEscapes(bytes.subarray(at, at + length))}`, commentOn(comment))];
}

/** Letters as they are; what a format or a quoted word would read otherwise, by its bytes. */
function nameIn(name: string): string {
  return /^[A-Za-z0-9_$.]*$/.test(name) ? name : hexEscapes(utf8Encode(name));
}
