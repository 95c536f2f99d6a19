import { inferred, inWords, observed, type Bases } from '../basis';
import type { ReplyFacts } from '../facts/reply';

const said = inWords('server');

export const replyBases: Bases<ReplyFacts> = {
  // A23; corrections A3, A4.
  'reply-user-not-found': observed('pymongo-auth-aws#15'),
  // 0.1, A63.
  'reply-sts-403': observed('mongoose#13454'),
  // A.8: what 400 means beside 403 is concluded.
  'reply-sts-400': inferred,
  'reply-sts-status': said,
  'reply-sts-unreachable': said,
  'reply-mechanism': said,
  'reply-database': said,
  'reply-payload': said,
  'reply-unknown-field': said,
  'reply-conversation': said,
  'reply-login-wanted': said,
  'reply-not-permitted': said,
  'reply-untold': said,
  'reply-other-mechanism': said,
  'reply-other': said,
};
