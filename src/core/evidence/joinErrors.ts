import type { Found } from './scan';

type ServerError = Found<'server-error'>;

/** An error and what a program prints of it are further apart in no print. */
const reach = 32_768;

/**
 * An error's line and the document that goes with it are one: drivers write the sentence, then, behind a stack trace
 * or in the same line, the reply that it is from.
 * @param found in the order of the text
 */
export function joinErrors(found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  let last: { readonly error: ServerError; readonly at: number } | null = null;
  for (const one of found) {
    if (one.kind !== 'server-error') {
      joined.push(one);
      continue;
    }
    if (last && belongs(last.error, one)) {
      const error: ServerError = { ...last.error, facts: together(last.error, one) };
      joined[last.at] = error;
      last = { error, at: last.at };
      continue;
    }
    last = { error: one, at: joined.length };
    joined.push(one);
  }
  return joined;
}

function belongs(first: ServerError, second: ServerError): boolean {
  if (second.start > first.start + reach) return false;
  const [a, b] = [first.facts, second.facts];
  if (second.start < first.end) return true;
  const sameCode = a.serverCode === undefined || b.serverCode === undefined || a.serverCode === b.serverCode;
  return sameCode && (b.message === '' || a.message === '' || a.message === b.message);
}

function together(first: ServerError, second: ServerError): ServerError['facts'] {
  const message = second.facts.message || first.facts.message;
  return { ...first.facts, ...second.facts, message };
}
