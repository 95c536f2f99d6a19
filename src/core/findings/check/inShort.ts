import type { Conclusion } from './conclusion';

/** What a check came to, in a sentence without its period: the mistake where one was found. */
export function conclusionInShort({ title, short = title, faults }: Conclusion): string {
  const [first] = faults;
  return first === undefined || first.remedy === null
    ? short
    : `The driver’s mistake: ${lowered(first.title)}`;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
