import type { Locate } from '../bytes/span';
import { blemishesOf } from '../credentials/blemishes';
import type { CredentialSet, PastedValue } from '../credentials/credentialSet';
import { Secret } from '../credentials/secret';
import type { PastedCredentials } from './pasted';

const long = /[A-Za-z0-9+/]{100,}={0,2}/g;

/**
 * The one long text that is left over where a temporary key lacks its session token: it may be that token, under a name
 * that nobody knows, or under none.
 */
export function leftOverToken(
  text: string,
  { sets }: PastedCredentials,
  locate: Locate,
): (PastedValue & { readonly text: Secret }) | undefined {
  const isWaiting = sets.some((set) => set.accessKeyId?.text.startsWith('ASIA') && !set.sessionToken);
  if (!isWaiting) return undefined;
  const used = sets.flatMap(spansOf);
  const free = [...text.matchAll(long)].filter(
    ({ index, 0: run }) => !used.some(({ start, end }) => index < end && start < index + run.length),
  );
  const [first] = free;
  if (!first || free.some(([run]) => run !== first[0])) return undefined;
  const [run] = first;
  return {
    text: new Secret(run),
    span: locate(first.index, first.index + run.length),
    blemishes: blemishesOf(run),
  };
}

function spansOf({ accessKeyId, secretAccessKey, sessionToken }: CredentialSet) {
  return [accessKeyId, secretAccessKey, sessionToken].flatMap((value) => value?.span ?? []);
}
