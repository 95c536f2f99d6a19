/** A value as it was written: documents are plain objects, binaries are `Binary` of bson, dates are `Date`. */
export type Held = unknown;

/** A document that stands in a text as JSON, as a shell, a driver or a language prints one. */
export interface FoundDocument {
  readonly start: number;
  readonly end: number;
  readonly value: Held;
}
