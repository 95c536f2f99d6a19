import type { Prediction, RunPrediction } from '../../core/mistakes/prediction/prediction';
import type { MistakeId } from '../../core/mistakes/table/mistakes';
import { listed } from './listed';
import { mistakeWords, type Because } from './mistakes';
import { quoted } from './quoted';

/**
 * A sentence: who objects, and why.
 * @param made the mistakes of the run, in order
 */
export function becauseOf(prediction: RunPrediction, made: readonly { readonly id: MistakeId }[]): string {
  if (prediction.quoted !== undefined) return quoted(prediction.quoted);
  const causes = prediction.by === 'nobody' ? made.slice(0, 1).map(({ id }) => id) : prediction.causes;
  const [first, ...others] = causes.map((id) => whyOf(id, prediction));
  if (first === undefined) return withoutMistake(prediction);
  if (typeof first === 'string') return first;
  const { before, reason, after } = first;
  const joining = others.flatMap((other) =>
    typeof other !== 'string' && other.before === before ? [other.reason] : [],
  );
  return before + aFew([reason, ...joining]) + after;
}

/** Several fit; of many the first are told, and how many more there are. */
function aFew(reasons: readonly string[]): string {
  return listed(
    reasons.length > 4 ? [...reasons.slice(0, 3), `for ${reasons.length - 3} more reasons`] : reasons,
  );
}

function whyOf(id: MistakeId, prediction: Prediction): string | Because {
  const { because } = mistakeWords[id];
  return typeof because === 'function' ? because(prediction) : because;
}

/** What the inputs come to as they are. */
function withoutMistake({ by, check, code, token }: Prediction): string {
  if (by === 'nobody') return 'Nothing is broken.';
  if (by === 'server') return 'The server: STS accepts, but the database has no user of that name.';
  switch (check) {
    case 'authorization-form':
      return 'STS: the access key ID has a space or a line feed, which breaks the header.';
    case 'credential-parts':
      return 'STS: the access key ID has a slash, which makes one part too many.';
    case 'key-id':
      return 'STS: it does not know this access key ID.';
    case 'signature':
      return 'STS: the secret access key is not this key’s.';
    case 'session-token':
      if (code === 'ExpiredToken') return 'STS: the session token has expired.';
      return token?.sent
        ? 'STS: the session token is not this key’s.'
        : 'STS: this key needs its session token.';
    default:
      return 'These inputs are refused as they are.';
  }
}
