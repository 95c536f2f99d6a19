import type { Locate, Span } from '../bytes/span';
import type { Claims } from './claims';

/** Labels and punctuation around what was read, which nobody misses. */
const idle =
  /^(?:[^\p{L}\p{N}]|\d{4}-\d\d-\d\d[T ]?[\d:,.]*Z?|<\/?[\w:.-]{1,64}(?:\s[^<>]{0,128})?>|--[\w-]{1,40}|\b(?:aws_\w{1,40}|export|set|https?|curl|h|x|post|botocore|calculating|using|v4|auth|getcalleridentity|uri|was|authorization|nonce|server|client|date|payload|header|headers|error|full|code|base64|hex|signature|canonicalrequest|stringtosign|canonical|request|string|to|sign|debug|info|warn|fatal|level|message|msg|log|stream|stdout|stderr|and|the|with)\b)*$/iu;

/** The stretches of a text that no piece is of and that say something. */
export function leftOver(text: string, claims: Claims, locate: Locate): readonly Span[] {
  const left: Span[] = [];
  for (let at = 0; at < text.length;) {
    if (claims.has(at)) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < text.length && !claims.has(end)) end += 1;
    const part = text.slice(at, end);
    const isIdle = part.length <= 256 && idle.test(part);
    const lead = part.search(/[^\s"'`,;:(){}[\]<>|=]/);
    if (!isIdle && lead >= 0) left.push(locate(at + lead, at + part.trimEnd().length));
    at = end;
  }
  return left;
}
