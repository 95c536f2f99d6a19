import { absentCandidates } from './absent';
import type { Candidate } from './candidate';
import { digestCandidates } from './digests';
import { headerCandidates } from './headers';
import { keyCandidates } from './keys';
import { lineEndCandidates } from './lineEnds';
import { orderCandidates } from './orders';
import { scopeCandidates } from './scopes';
import { commonSecretFaults, secretCandidates } from './secrets';
import { bodyCandidates, shapeCandidates } from './shapes';
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

/** What is known of the request whose signature is looked at. */
export interface SignedRequest {
  readonly stsHost: string;
  readonly amzDate: string;
  readonly accessKeyId: string;
  /** The signed headers in the order in which the driver lists them. */
  readonly listed: readonly string[];
  /** The headers of the request, as the server sends them. */
  readonly sent: ReadonlyMap<string, string>;
  /** Of the body, in hex. */
  readonly payloadHash: string;
  readonly secretLength: number;
}

/** What to try, in order: single mistakes, the likeliest first, then a mistake in the secret with another. */
export function candidatesFor(request: SignedRequest): readonly (readonly Candidate[])[] {
  const { stsHost, amzDate, accessKeyId, listed, sent, payloadHash, secretLength } = request;
  const secrets = secretCandidates(secretLength);
  const others = [
    ...tokenCandidates,
    ...headerCandidates(payloadHash),
    ...shapeCandidates,
    ...lineEndCandidates,
    ...bodyCandidates,
    ...digestCandidates,
    ...absentCandidates(listed, sent),
    ...keyCandidates,
    ...scopeCandidates(stsHost, amzDate, accessKeyId),
    ...orderCandidates(listed),
  ];
  const pairs = secrets
    .slice(0, commonSecretFaults)
    .flatMap((secret) => others.filter(({ id }) => paired.includes(id)).map((other) => [secret, other]));
  return [...secrets.map((one) => [one]), ...others.map((one) => [one]), ...pairs];
}
