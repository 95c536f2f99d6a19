/**
 * The legs of the way to a server, in order. `via` stands in the place of `tcp` where a forward proxy is asked for the
 * connection; `reply` is every reply that is waited for.
 */
export const legs = ['srv', 'txt', 'address', 'via', 'tcp', 'tls', 'reply'] as const;

export type Leg = (typeof legs)[number];

export function isLeg(text: unknown): text is Leg {
  return (legs as readonly unknown[]).includes(text);
}
