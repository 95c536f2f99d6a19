import { EchoMask } from '../../credentials/echoMask';
import { Secret } from '../../credentials/secret';
import { invalidReply } from './invalidReply';
import type { IdentityReply, StsHttpRequest, StsReply } from './exchange';
import { decodeForm } from './form';

const tokenField = 'WebIdentityToken';

/**
 * A reply in whose words no part of a token stands that was sent: whoever answers may say it back, and what a reply
 * says is shown.
 * @throws Fault `sts-reply-invalid` where credentials or an identity hold such a part
 */
export function withoutEcho<Reply extends StsReply | IdentityReply>(
  reply: Reply,
  { headers, body, host }: StsHttpRequest,
): Reply {
  const form = decodeForm(body);
  const secrets = [headers['x-amz-security-token'], form.get(tokenField)].flatMap((text) =>
    text === undefined ? [] : [new Secret(text)],
  );
  const open = [host, ...[...form].flatMap(([name, text]) => (name === tokenField ? [] : [text]))];
  const mask = new EchoMask(secrets, open);
  const clean = (text: string): string => mask.text(text);
  const requestId = clean(reply.requestId);
  if (reply.kind === 'refused') {
    return { ...reply, code: clean(reply.code), message: clean(reply.message), requestId };
  }
  const named =
    reply.kind === 'issued'
      ? [reply.credentials.accessKeyId, reply.credentials.arn]
      : Object.values(reply.identity);
  if (named.some((text) => clean(text) !== text)) throw invalidReply({ problem: 'echo' });
  return { ...reply, requestId };
}
