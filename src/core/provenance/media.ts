import { hexDecode } from '../bytes/hex';
import { utf8Encode } from '../bytes/utf8';
import { orNull } from '../fault/fault';
import type { Signing } from '../sigv4/signing';
import type { HandshakeEvent } from '../trace/events';
import { stepIds, type StepId } from '../vocabulary/steps';
import type { HashName, Medium, TextName } from './place';
import { requestText, stsRequestText } from './requestTexts';

type MessageEvent = HandshakeEvent & { readonly type: 'held' | 'sent' | 'received' | 'edited' };

/** All that has bytes in a log, step by step: messages as they crossed the wire, the texts, what went into hashes and came out. */
export function mediaOf(log: readonly HandshakeEvent[], signing: Signing | undefined): readonly Medium[] {
  const media = [...messages(log), ...texts(log, signing), ...(signing ? signed(signing) : [])];
  return media.toSorted((a, b) => stepIds.indexOf(a.step) - stepIds.indexOf(b.step));
}

/** The name of a message's medium. @param at its place in the log */
export function messageId(at: number): string {
  return `message:${at}`;
}

function messages(log: readonly HandshakeEvent[]): readonly Medium[] {
  const held = heldNow(log);
  return log.flatMap((event, at): readonly Medium[] => {
    if (!isMessage(event) || (event.type === 'held' && event !== held)) return [];
    const { step, command, message } = event;
    // A changed reply is what was read in its place.
    const direction = event.type === 'edited' ? 'received' : event.type;
    return [{ id: messageId(at), step, bytes: message, kind: 'message', command, direction }];
  });
}

function isMessage(event: HandshakeEvent): event is MessageEvent {
  switch (event.type) {
    case 'sent':
    case 'received':
      return true;
    case 'held':
      return !event.reply;
    case 'edited':
      return event.reply === true;
    default:
      return false;
  }
}

function heldNow(log: readonly HandshakeEvent[]): HandshakeEvent | undefined {
  const last = log.findLast(({ type }) => type === 'held' || type === 'released' || type === 'ended');
  return last?.type === 'held' ? last : undefined;
}

function texts(log: readonly HandshakeEvent[], signing: Signing | undefined): readonly Medium[] {
  const xml = log.findLast(({ type }) => type === 'judged');
  const told: readonly (readonly [StepId, TextName, string | null | undefined])[] = [
    ['request', 'request', requestText(log)],
    ['canonical-request', 'canonicalRequest', signing?.canonicalRequest],
    ['string-to-sign', 'stringToSign', signing?.stringToSign],
    ['sts', 'stsRequest', stsRequestText(log)],
    ['sts', 'stsAnswer', xml?.type === 'judged' ? xml.judgement.xml : undefined],
  ];
  return told.flatMap(([step, name, text]) => textOf(step, name, text ?? ''));
}

function textOf(step: StepId, name: TextName, text: string): readonly Medium[] {
  return text === '' ? [] : [{ id: `text:${name}`, step, bytes: utf8Encode(text), kind: 'text', text: name }];
}

/** In the order in which they are computed; the header holds the last digest. */
function signed(signing: Signing): readonly Medium[] {
  const { body, canonicalRequest, stringToSign, derivations } = signing;
  const { payloadHash, canonicalRequestHash, signature } = signing;
  return [
    ...input('request', 'payloadHash', body),
    ...output('request', 'payloadHash', payloadHash),
    ...input('canonical-request', 'canonicalRequestHash', canonicalRequest),
    ...output('canonical-request', 'canonicalRequestHash', canonicalRequestHash),
    ...derivations.flatMap(({ name, data }) => input('signing-key', name, data)),
    ...input('signature', 'signature', stringToSign),
    ...output('signature', 'signature', signature),
    ...textOf('signature', 'authorization', signing.authorization),
  ];
}

function input(step: StepId, hash: HashName, text: string): readonly Medium[] {
  return text === ''
    ? []
    : [{ id: `input:${hash}`, step, bytes: utf8Encode(text), kind: 'hash-input', hash }];
}

function output(step: StepId, hash: HashName, text: string): readonly Medium[] {
  const bytes = orNull(() => hexDecode(text));
  return bytes?.length ? [{ id: `output:${hash}`, step, bytes, kind: 'hash-output', hash }] : [];
}
