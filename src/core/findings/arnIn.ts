import type { Knowledge } from './knowledge';
import { readRefusal } from './readRefusal';

/** Whom the server or STS says that the caller is; null where nobody says. */
export function arnIn({ reply, logLines = [], sts, stsAnswers = [] }: Knowledge): string | null {
  const refusal = reply && readRefusal(reply);
  if (refusal?.kind === 'user-not-found' && refusal.arn !== null) return refusal.arn;
  const logged = logLines.find(({ user }) => user?.startsWith('arn:'))?.user;
  if (logged !== undefined) return logged;
  for (const answer of [...(sts ? [sts] : []), ...stsAnswers]) {
    if (answer.kind === 'identity' && answer.identity.arn?.startsWith('arn:')) return answer.identity.arn;
  }
  return null;
}
