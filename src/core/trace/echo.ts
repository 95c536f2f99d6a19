import type { AnnotatedBytes, Field } from '../bytes/field';
import { EchoMask } from '../credentials/echoMask';
import { Secret } from '../credentials/secret';
import { orNull } from '../fault/fault';
import { optionalStringField, readPayload } from '../mongodbAws/payload';
import { readMessage } from '../wire/readMessage';
import type { HandshakeEvent } from './events';

type Log = readonly HandshakeEvent[];

/** Of a longer token this much is looked for, and a shorter one is no token: one of AWS has a kilobyte or two. */
const mostOfToken = 16_384;
const leastOfToken = 16;
/** Of a longer name no more than this is known to be one. */
const mostOfName = 24;

const masks = new WeakMap<Log, EchoMask>();

/**
 * Takes out of what a server says whatever it says back of the session token that it was sent. Nothing of it is masked
 * that is known anyway: the key ID, the address, what the client calls itself, and who STS says is calling.
 */
export function echoMaskOf(log: Log): EchoMask {
  const known = masks.get(log);
  if (known) return known;
  const mask = new EchoMask(tokensSent(log), openIn(log));
  masks.set(log, mask);
  return mask;
}

/** The fields of a message from a server in which something of that token stands, in whatever type. */
export function echoedFields({ bytes, fields }: AnnotatedBytes, mask: EchoMask): ReadonlySet<Field> {
  return new Set(
    fields.filter(({ offset, length }) => mask.standsIn(bytes.subarray(offset, offset + length))),
  );
}

function tokensSent(log: Log): readonly Secret[] {
  const payload = log.findLast((event) => event.type === 'client-final')?.payload;
  const token = payload && orNull(() => optionalStringField(readPayload(payload), 't'));
  // In a trace from a file it is masked, and so is what was said back of it.
  return token && token.length >= leastOfToken && !/^\*+$/.test(token)
    ? [new Secret(token.slice(0, mostOfToken))]
    : [];
}

/** What the client called itself before it had sent any token: a word such as a token of the sandbox may have in it. */
function nameInHello(log: Log): string {
  const hello = log.find((event) => event.type === 'sent' && event.step === 'hello');
  const body = hello?.type === 'sent' ? orNull(() => readMessage(hello.message).body) : null;
  const name: unknown = (body as { client?: { driver?: { name?: unknown } } } | null)?.client?.driver?.name;
  return typeof name === 'string' ? name.slice(0, mostOfName) : '';
}

function openIn(log: Log): readonly string[] {
  const started = log.find((event) => event.type === 'started');
  const judged = log.find((event) => event.type === 'judged');
  const outcome = judged?.judgement.outcome;
  return [
    started?.accessKeyId ?? '',
    started?.target.address ?? '',
    nameInHello(log),
    outcome?.accepted ? outcome.identity.arn : '',
    judged?.lookup?.databaseUser ?? '',
  ];
}
