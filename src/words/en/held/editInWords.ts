import type { Edited } from '../../../core/handshake/clientEvents';
import { listed } from '../listed';

/** What somebody changed in one message, and what became of the rest. */
export function editInWords({
  command,
  fields,
  reply,
  follows,
}: Pick<Edited, 'command' | 'fields' | 'reply' | 'follows'>): string {
  const message = reply ? `the reply to ${command}` : command;
  const what = fields.length === 0 ? 'bytes' : fieldsInWords(fields);
  return `You changed ${what} of ${message}${reply ? ' before the client read it' : ' before it was sent'}. ${rest(
    { reply, follows },
  )}`;
}

function rest({
  reply,
  follows,
}: {
  readonly reply: true | undefined;
  readonly follows: true | undefined;
}): string {
  if (reply) return 'The client read it so; the server knows nothing of the change.';
  return follows ? 'What follows was recomputed from the change.' : 'Everything else stayed as it was.';
}

/** A few names, and how many more. */
function fieldsInWords(names: readonly string[]): string {
  return listed(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more fields`] : names);
}
