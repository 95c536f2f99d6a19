import { bashWord } from '../bytes/bashWord';
import { securityTokenIn } from '../sigv4/canonicalRequest';
import type { MistakeId } from '../mistakes/table/mistakes';
import type { ShellKnown } from './known';

type InBash = Partial<Readonly<Record<MistakeId, (known: ShellKnown) => string>>>;

/** The mistakes that a client makes with its secret, each as a line of bash that makes it. */
const secretInBash: InBash = {
  'secret-newline': () => String.raw`AWS_SECRET_ACCESS_KEY=$AWS_SECRET_ACCESS_KEY$'\n'`,
  'secret-quotes': () => String.raw`AWS_SECRET_ACCESS_KEY=\"$AWS_SECRET_ACCESS_KEY\"`,
  'secret-plus': () => 'AWS_SECRET_ACCESS_KEY=${AWS_SECRET_ACCESS_KEY//+/ }',
};

/** The same for the token. The one that it puts there is the lab's own, and nobody's. */
const tokenInBash: InBash = {
  'token-stale': ({ signing }) => {
    const at = signing && securityTokenIn(signing.canonicalRequest);
    return at ? `AWS_SESSION_TOKEN=${bashWord(signing.canonicalRequest.slice(at.from, at.to))}` : ':';
  },
};

/** Lines that make a run's mistakes with the secret. */
export function secretChanges(known: ShellKnown): readonly string[] {
  return known.mistakes.flatMap((id) => secretInBash[id]?.(known) ?? []);
}

/** Lines that make a run's mistakes with the token. */
export function tokenChanges(known: ShellKnown): readonly string[] {
  return known.mistakes.flatMap((id) => tokenInBash[id]?.(known) ?? []);
}
