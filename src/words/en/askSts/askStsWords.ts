import type { HowAsked } from '../../../core/sts/actions/howAsked';
import type { IdentityReply } from '../../../core/sts/actions/exchange';

/** What leaves the page when STS is asked, said before it does. */
export function whatLeaves(how: HowAsked, host: string, hasToken: boolean): string {
  const token = hasToken ? ', the session token' : '';
  return how === 'replay'
    ? `Sends the request that was signed for the server to ${host}: the Authorization header, its date${token} and the server nonce. The secret access key stays in this tab.`
    : `Signs “who am I” (GetCallerIdentity) anew and sends it to ${host}: the access key ID, a signature, the date${token}. The secret access key stays in this tab.`;
}

/** What an answer rules in and out. */
export function answerMeans(how: HowAsked, reply: IdentityReply): string {
  if (reply.kind === 'refused') {
    return how === 'replay'
      ? 'The server got the same answer, if it reached STS at the time.'
      : 'The cluster plays no part in this answer: mend what STS names first.';
  }
  return how === 'replay'
    ? 'STS accepts this very request: key ID, secret, token, clock, region and signature are right. What is left is the server’s own: its database users, or its way to STS.'
    : 'These credentials and this clock are right. What is left: whether the program takes these credentials, how it signs, and the server’s own: its database users, or its way to STS.';
}

/** What two endpoints of STS make of the same credentials; null where they agree or only one was asked. */
export function endpointsDiffer(replies: readonly IdentityReply[]): string | null {
  const kinds = new Set(replies.map(({ kind }) => kind));
  return kinds.size < 2
    ? null
    : 'The two endpoints disagree. A region that was not enabled for the account, or a token of the global endpoint in a region that is off by default, does that.';
}
