type Sentence = string | ((...found: never[]) => string);

/**
 * Somebody else's sentences, word for word, with where they are from. This is the mark by which `noSentences.test.ts`
 * knows what core says of nobody's own accord.
 * @param from source or report in which they were read
 * @returns the table
 */
export function quotations<Table extends Readonly<Record<string, Sentence>>>(
  from: string,
  table: Table,
): Table {
  if (from === '') throw new TypeError('A quotation names where it is from');
  return table;
}
