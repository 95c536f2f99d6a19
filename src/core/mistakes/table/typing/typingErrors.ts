import { Secret } from '../../../credentials/secret';
import { base64Alphabet, mostPlaces } from './alphabet';
import { otherCase } from './otherCase';
import type { Mistyped, TypingError } from './typingError';

/**
 * Every secret that one slip makes of this one, in the order of kinds and places. What may stand there by mistake is
 * base64's alphabet, the marks that its URL-safe and padded forms have besides, and whatever the secret has itself. A
 * slip that two kinds could be called has the nearer name: the other case is no replaced character, a doubled one is
 * not added. Of a run of the same character, each may be the one that was lost.
 */
export function typingErrorsIn(secret: string): readonly Mistyped[] {
  const all = Array.from(secret);
  const places = all.slice(0, mostPlaces);
  const alphabet = [...new Set([...base64Alphabet, '-', '_', '=', ...all])];
  const found: Mistyped[] = [];
  const take = (error: TypingError, at: number, instead: number, ...by: readonly string[]): void => {
    const mistyped = [...all.slice(0, at), ...by, ...all.slice(at + instead)].join('');
    if (mistyped !== secret) found.push({ error, secret: mistyped });
  };
  for (const [at, character] of places.entries()) {
    const other = otherCase(character);
    if (other !== null) take({ kind: 'case', place: at + 1 }, at, 1, other);
  }
  for (const at of places.keys()) take({ kind: 'lost', place: at + 1 }, at, 1);
  for (const [at, character] of places.entries()) {
    take({ kind: 'doubled', place: at + 1 }, at, 1, character, character);
  }
  for (const [at, character] of places.entries()) {
    const next = all[at + 1];
    if (next !== undefined) take({ kind: 'swapped', place: at + 1 }, at, 2, next, character);
  }
  for (const [at, character] of places.entries()) {
    for (const by of alphabet) {
      if (by === otherCase(character)) continue;
      take({ kind: 'replaced', place: at + 1, character: new Secret(by) }, at, 1, by);
    }
  }
  for (let at = 0; at <= places.length; at++) {
    for (const by of alphabet) {
      if (by === all[at - 1] || by === all[at]) continue;
      take({ kind: 'added', place: at + 1, character: new Secret(by) }, at, 0, by);
    }
  }
  return found;
}
