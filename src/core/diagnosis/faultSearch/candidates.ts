import type { Candidate } from './candidate';
import { headerCandidates } from './headers';
import { keyCandidates } from './keys';
import type { Recipe } from './recipe';
import { commonSecretFaults, secretCandidates } from './secrets';
import { bodyCandidates, orderCandidates, shapeCandidates } from './shapes';
import { tokenCandidates } from './tokens';

/** Mistakes that are also tried together with one in the secret. */
const paired: readonly string[] = [
  'token-not-signed',
  'token-plus',
  'token-space',
  'listed-order',
  'host-port',
  'type-charset',
  'blank-line',
  'body-empty',
];

/** What to try, in order: single mistakes, the likeliest first, then a mistake in the secret with another. */
export function candidatesFor(
  { stsHost, amzDate }: { readonly stsHost: string; readonly amzDate: string },
  listed: readonly string[],
  right: Recipe,
  payloadHash: string,
): readonly (readonly Candidate[])[] {
  const secrets = secretCandidates(right.secret.length);
  const others = [
    ...tokenCandidates,
    ...orderCandidates(listed),
    ...headerCandidates(payloadHash),
    ...shapeCandidates,
    ...bodyCandidates,
    ...keyCandidates(stsHost, amzDate),
  ];
  const pairs = secrets
    .slice(0, commonSecretFaults)
    .flatMap((secret) => others.filter(({ id }) => paired.includes(id)).map((other) => [secret, other]));
  return [...secrets.map((one) => [one]), ...others.map((one) => [one]), ...pairs];
}
