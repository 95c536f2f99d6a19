/** What a run of bytes can be: of a message and its BSON, of a line of a request, of an answer in XML, of a digest. */
export type FieldPart =
  | 'messageLength'
  | 'requestID'
  | 'responseTo'
  | 'opCode'
  | 'flagBits'
  | 'kind'
  | 'document length'
  | 'end of document'
  | 'type'
  | 'name'
  | 'length'
  | 'subtype'
  | 'value'
  | 'terminator'
  | 'not understood'
  | 'text'
  | 'colon'
  | 'equals sign'
  | 'ampersand'
  | 'line feed'
  | 'opening tag'
  | 'closing tag'
  | 'white space'
  | 'not hex'
  | 'HMAC-SHA-256';

/** A run of bytes with a name. Offsets and lengths are in bytes, from the start of the annotated bytes. */
export interface Field {
  /** Where the field stands, outermost first, e.g. `['body', 'payload', 's']`. */
  readonly path: readonly string[];
  /** What these bytes are within the path's last part. */
  readonly part: FieldPart;
  readonly offset: number;
  readonly length: number;
  /** The value as text, for a reader; absent for opaque bytes. */
  readonly text?: string;
  /** What else there is to be known of the value: the length of a text counts its terminator; no reply is wanted. */
  readonly note?: FieldNote;
  /** The named value (`core/trace/values`) that these bytes carry, where they carry one. */
  readonly value?: string;
}

export type FieldNote = 'with-terminator' | 'no-reply';

/** Bytes of which every one belongs to exactly one field; `fields` is in order, without gaps or overlaps. */
export interface AnnotatedBytes {
  readonly bytes: Uint8Array;
  readonly fields: readonly Field[];
}

/** Moves fields that were read from a slice to where that slice stands in the whole, under an outer path. */
function placeFields(fields: readonly Field[], at: number, under: readonly string[]): Field[] {
  return fields.map((field) => ({ ...field, offset: field.offset + at, path: [...under, ...field.path] }));
}

/** Replaces one field by finer ones that cover the same bytes. Fields given are relative to that field's start. */
export function refineField(
  whole: AnnotatedBytes,
  matches: (field: Field) => boolean,
  finer: (slice: Uint8Array) => readonly Field[],
): AnnotatedBytes {
  const fields = whole.fields.flatMap((field) => {
    if (!matches(field)) return [field];
    const slice = whole.bytes.subarray(field.offset, field.offset + field.length);
    const inner = finer(slice);
    return inner.length === 0 ? [field] : placeFields(inner, field.offset, field.path);
  });
  return { bytes: whole.bytes, fields };
}

/** The first byte that no field covers, or that two cover, or -1 when all are covered once. */
export function firstUncovered({ bytes, fields }: AnnotatedBytes): number {
  let at = 0;
  for (const field of fields) {
    if (field.offset !== at) return Math.min(at, field.offset);
    at += field.length;
  }
  return at === bytes.length ? -1 : Math.min(at, bytes.length);
}
