import type { AnnotatedBytes, Field } from '../../../core/bytes/field';
import { hexDecode } from '../../../core/bytes/hex';
import { utf8Encode } from '../../../core/bytes/utf8';
import { annotateMessage } from '../../../core/handshake/annotate';
import { orNull } from '../../../core/fault/fault';
import type { HandshakeEvent } from '../../../core/trace/events';
import { messageId } from '../../../core/provenance/media';
import { requestLines, stsRequestLines, type RequestLine } from '../../../core/provenance/requestTexts';
import { splitCanonicalRequest, type CanonicalLine } from '../../../core/sigv4/canonicalRequest';
import { lineFields, type NamedLine } from '../../../core/sigv4/lineFields';
import { xmlFields } from '../../../core/sts/xmlFields';
import type { StepId } from '../../../core/vocabulary/steps';
import type { State } from '../view/state';
import { heldStep, lastOf } from '../../../core/trace/inLog';
import { shownSigning } from './shown';

/** One run of bytes to look at, whole and field by field. */
export interface ByteBlock {
  readonly label: string;
  /**
   * `sent` and `received` crossed the wire as they stand; `held` is about to, as far as somebody changed it; `edited` is
   * what the client read in place of what came; `answered` is what the sandbox's STS told its server, `asked` what that
   * asked. Of a `key` nothing is shown before somebody asks for it.
   */
  readonly kind: 'held' | 'sent' | 'received' | 'edited' | 'computed' | 'key' | 'asked' | 'answered';
  /** What it is called where places of values are told; nothing is told of what is being changed. */
  readonly medium: string;
  readonly annotated: AnnotatedBytes;
}

/** The bytes of a step, in order; none where the step has no bytes of its own. */
export function bytesOfStep(state: State, step: StepId): readonly ByteBlock[] {
  const { log } = state;
  switch (step) {
    case 'hello':
    case 'client-first':
    case 'server-first':
    case 'client-final':
    case 'verdict':
      return messageEvents(log, step).map((event) =>
        event.type === 'held' && state.draft
          ? messageBlock({ ...event, message: state.draft.message }, 'draft')
          : messageBlock(event, messageId(log.indexOf(event))),
      );
    case 'request': {
      const lines = requestLines(log);
      return lines ? [linesBlock('Request to sign', lines, 'text:request')] : [];
    }
    case 'canonical-request': {
      const text = shownSigning(state)?.signing.canonicalRequest;
      return text === undefined
        ? []
        : [linesBlock('Canonical request', splitCanonicalRequest(text), 'text:canonicalRequest')];
    }
    case 'string-to-sign': {
      const signing = shownSigning(state)?.signing;
      if (!signing) return [];
      const parts = ['algorithm', 'X-Amz-Date', 'credential scope', 'canonical request hash'];
      const lines = signing.stringToSign.split('\n').map((text, i) => ({ name: parts[i] ?? '', text }));
      return [namedLines('String to sign', lines, 'text:stringToSign')];
    }
    case 'signing-key': {
      const shown = shownSigning(state);
      const keys = shown?.keys;
      return shown && keys
        ? shown.signing.derivations.map(({ name }) => ({
            ...digestBlock(name, hexDecode(keys[name].reveal()), `output:${name}`, name),
            kind: 'key',
          }))
        : [];
    }
    case 'signature': {
      const signature = shownSigning(state)?.signing.signature;
      if (signature === undefined) return [];
      // A driver may send what is no digest.
      return isHex(signature)
        ? [digestBlock('Signature, as the HMAC gives it', hexDecode(signature), 'output:signature')]
        : [textBlock('Signature, as it was sent', signature, notHex(signature), 'text:signature')];
    }
    case 'sts': {
      const xml = lastOf(log, 'judged')?.judgement.xml;
      if (xml === undefined) return [];
      const asked = stsRequestLines(log);
      return [
        ...(asked
          ? [{ ...linesBlock('Request to STS', asked, 'text:stsRequest'), kind: 'asked' as const }]
          : []),
        {
          ...textBlock('Body of the answer of STS', xml, xmlFields(xml), 'text:stsAnswer'),
          kind: 'answered',
        },
      ];
    }
    case 'credentials':
    case 'resolve':
    case 'connect':
      return [];
  }
}

type MessageEvent = HandshakeEvent & { readonly type: 'held' | 'sent' | 'received' | 'edited' };

/** The messages of a step: what was sent and received, what of a reply was changed, and what is held to be sent. */
export function messageEvents(log: readonly HandshakeEvent[], step: StepId): readonly MessageEvent[] {
  const held = heldStep(log) === step ? lastOf(log, 'held') : undefined;
  return log.filter((event): event is MessageEvent => {
    switch (event.type) {
      case 'held':
        return event === held && !event.reply;
      case 'sent':
      case 'received':
        return event.step === step;
      case 'edited':
        return event.step === step && event.reply === true;
      default:
        return false;
    }
  });
}

function messageBlock(event: MessageEvent, medium: string): ByteBlock {
  const { type, command, message } = event;
  const isReply = type === 'received' || type === 'edited';
  const label = `${command} ${isReply ? 'reply' : 'request'}, ${message.length} bytes`;
  return { label, kind: type, annotated: annotateOrNot(message), medium };
}

/** A message that cannot be taken apart is still shown, as far as it was understood: as bytes. */
function annotateOrNot(message: Uint8Array): AnnotatedBytes {
  const annotated = orNull(() => annotateMessage(message));
  if (annotated) return annotated;
  const field: Field = { path: ['message'], part: 'not understood', offset: 0, length: message.length };
  return { bytes: message, fields: message.length === 0 ? [] : [field] };
}

function linesBlock(
  label: string,
  lines: readonly (CanonicalLine | RequestLine)[],
  medium: string,
): ByteBlock {
  const named = lines.map(({ kind, text, header }): NamedLine => ({
    name: header ?? kind.replace('-', ' '),
    text,
    ...(header === undefined ? {} : { as: 'header' }),
    ...(kind === 'body' ? { as: 'form' } : {}),
  }));
  return namedLines(label, named, medium);
}

function namedLines(label: string, lines: readonly NamedLine[], medium: string): ByteBlock {
  const text = lines.map((line) => line.text).join('\n');
  return textBlock(label, text, lineFields(lines), medium);
}

function textBlock(label: string, text: string, fields: readonly Field[], medium: string): ByteBlock {
  const bytes = utf8Encode(text);
  return {
    label: `${label}, ${bytes.length} bytes`,
    kind: 'computed',
    annotated: { bytes, fields },
    medium,
  };
}

function notHex(text: string): readonly Field[] {
  const { length } = utf8Encode(text);
  return length === 0 ? [] : [{ path: ['signature'], part: 'not hex', offset: 0, length }];
}

function isHex(text: string): boolean {
  return /^(?:[0-9a-f]{2})+$/i.test(text);
}

function digestBlock(label: string, bytes: Uint8Array, medium: string, name = 'signature'): ByteBlock {
  return {
    label: `${label}, ${bytes.length} bytes`,
    kind: 'computed',
    medium,
    annotated: {
      bytes,
      fields: [{ path: [name], part: 'HMAC-SHA-256', offset: 0, length: bytes.length }],
    },
  };
}
