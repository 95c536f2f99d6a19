import { expect, it } from 'vitest';
import { annotateDocument } from '../../core/bson/annotate';
import { encodeDocument } from '../../core/bson/document';
import { fieldInWords } from './fieldInWords';

it('the length of a text is told with what it counts, other values as they are', () => {
  const fields = annotateDocument(encodeDocument({ h: 'sts' }));
  expect(fields.map((field) => fieldInWords(field) ?? null)).toEqual([
    '16 bytes',
    'string',
    'h',
    '4 bytes with the terminator',
    'sts',
    null,
    null,
  ]);
});
