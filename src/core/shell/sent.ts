import { orNull } from '../fault/fault';
import { optionalStringField, readPayload } from '../mongodbAws/payload';
import { readAuthorization } from '../sigv4/authorization';
import type { ShellKnown } from './known';

/** A text of the client's final payload; undefined where there is none, or it cannot be read. */
export function sentText({ clientFinal }: ShellKnown, name: 'a' | 't'): string | undefined {
  return (clientFinal && orNull(() => optionalStringField(readPayload(clientFinal), name))) ?? undefined;
}

/** The signature that went out, which is another than the computed one where somebody changed it on its way. */
export function sentSignature(known: ShellKnown): string | undefined {
  const header = sentText(known, 'a');
  return header === undefined ? undefined : readAuthorization(header).signature;
}
