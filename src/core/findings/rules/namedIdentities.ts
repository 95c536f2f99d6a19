import type { NamedBy } from '../facts/pairs';
import type { Knowledge } from '../knowledge';
import { readRefusal } from '../readRefusal';
import { identityOf, type Identity } from '../../mongodbAws/user/identity';

/** An identity that somebody names. */
export interface Named {
  readonly arn: string;
  readonly by: NamedBy;
  readonly identity: Identity;
}

/** Who logged in, or is said to, by whoever names an ARN; the server first, which decides. */
export function namedIdentities({
  reply,
  logLines = [],
  sts,
  stsAnswers = [],
  arn,
}: Knowledge): readonly Named[] {
  const refusal = reply && readRefusal(reply);
  const named: readonly (readonly [NamedBy, string | null | undefined])[] = [
    ['server', refusal?.kind === 'user-not-found' ? refusal.arn : null],
    ...logLines.map(({ user }) => ['log', user] as const),
    ...[...(sts ? [sts] : []), ...stsAnswers].map(
      (answer) => ['sts', answer.kind === 'identity' ? answer.identity.arn : null] as const,
    ),
    ['somebody', arn],
  ];
  const seen = new Set<string>();
  return named.flatMap(([by, text]): readonly Named[] => {
    const identity = text ? identityOf(text) : null;
    if (!text || !identity || seen.has(text)) return [];
    seen.add(text);
    return [{ arn: text, by, identity }];
  });
}
