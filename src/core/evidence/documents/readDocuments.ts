import type { FoundDocument } from './held';
import { DocumentReader } from './reader';

/** The outermost documents of a text, in their order. Never throws; in linear time. */
export function readDocuments(text: string): readonly FoundDocument[] {
  const reader = new DocumentReader(text);
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', Math.max(reader.at, at + 1))) {
    reader.readAt(at);
  }
  return reader.found;
}
