import type { FindingFacts } from './facts';

/** Public reports of what real servers do, one for each finding that rests on such, as failures.md and corrections.md name them. */
export type Report =
  | 'ansible hashi_vault#160'
  | 'aws4#172'
  | 'aws-sdk-go-v2#2481'
  | 'aws-sdk-js-v3#5755'
  | 'aws-sdk-rust#1033'
  | 'boto3#2280'
  | 'devsecops/bootcamp#101'
  | 'external-secrets#730'
  | 'labstack/echo#2622'
  | 'mongo-ruby-driver, NOTES.aws-auth.md'
  | 'mongoose#13454'
  | 'powersync PSYNC_S1303'
  | 'pymongo-auth-aws#15'
  | 'saintmalik blog'
  | 'terraform-provider-aws#25281'
  | 'vault#3615'
  | 'vault#7397';

/** Manuals, specifications and published source of servers and of whoever computes what STS does. */
export type Document =
  | 'Amazon DocumentDB Developer Guide'
  | 'Atlas manual'
  | 'AWS IAM User Guide'
  | 'AWS re:Post'
  | 'AWS SigV4 troubleshooting'
  | 'AWS STS API Reference'
  | 'MongoDB drivers’ specifications'
  | 'mongo-ruby-driver, README'
  | 'Percona manual'
  | 'Percona’s source'
  | 'scratchstack-aws-signature'
  | 'Signature Version 4';

/**
 * What a finding rests on: what is claimed in it beyond what is in hand. `itself`: nothing, the texts, bytes and times
 * show it. `words`: somebody’s own words, which are in hand. `observed`: seen at real servers, in public reports, `at`
 * names one. `elsewhere`: seen at another service of AWS, and not at STS. `documented`: published, `in` names where.
 * `drivers`: seen with the real drivers, read in their source, or some of each. `inferred`: it follows, and nobody tells
 * of it. `modelled`: so it is in the sandbox.
 */
export type Basis =
  | { readonly on: 'itself' | 'inferred' | 'modelled' }
  | { readonly on: 'words'; readonly of: 'server' | 'sts' | 'driver' | 'log' | 'person' }
  | { readonly on: 'observed'; readonly at: Report }
  | { readonly on: 'elsewhere'; readonly at: 'curl#11007' }
  | { readonly on: 'documented'; readonly in: Document }
  | { readonly on: 'drivers'; readonly how: 'run' | 'read' | 'both' };

/** What each finding of some facts rests on, by its code; a function where its facts decide. */
export type Bases<Facts> = {
  readonly [C in keyof Facts]: Basis | ((facts: Facts[C]) => Basis);
};

/** What the findings of a row rest on, all of them or each: a code that is missing does not compile. */
export type BasisOf<C extends keyof FindingFacts> = Basis | Bases<Pick<FindingFacts, C>>;

export const itself: Basis = { on: 'itself' };
export const inferred: Basis = { on: 'inferred' };
export const modelled: Basis = { on: 'modelled' };

export function inWords(of: Extract<Basis, { readonly on: 'words' }>['of']): Basis {
  return { on: 'words', of };
}

export function observed(at: Report): Basis {
  return { on: 'observed', at };
}

export function documented(where: Document): Basis {
  return { on: 'documented', in: where };
}
