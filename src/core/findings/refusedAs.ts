import { refusalCause, type StsCause } from '../sts/refusalCause';
import type { Knowledge } from './knowledge';
import { readRefusal } from './readRefusal';

/** What STS refused a request for, by its own answer, by way of a server, or to another action; null where it does not say. */
export function refusedAs({ sts, reply, troubles = [] }: Knowledge): StsCause | null {
  if (sts?.kind === 'error') return causeOf(sts);
  const refusal = reply && readRefusal(reply);
  if (refusal?.kind === 'sts-words') return refusal.cause;
  const action = troubles.find((one) => one.kind === 'sts-action');
  return action?.kind === 'sts-action' ? causeOf(action) : null;
}

function causeOf({ code, message = '' }: { readonly code?: string; readonly message?: string }): StsCause {
  return refusalCause({ message, ...(code === undefined ? {} : { code }) });
}
