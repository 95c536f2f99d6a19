import { Fault, isFaultCode, type FaultCode } from '../fault/fault';
import { isJsonObject, readJsonObject } from '../bytes/jsonObject';
import type { LinkEvent, Opened, Skipped } from './facts';

/*
 * What page and proxy say to each other on the WebSocket at `/api/link`.
 *
 *   binary frame   one whole MongoDB message, header included; page → proxy → server and back, strictly in turn
 *   text frame     one JSON object, below; every object has a string `type`
 *
 *   page  → proxy  open ───────────────▶  (once, first)
 *   proxy → page   event …  opened | failed
 *   page  → proxy  binary ─────────────▶  proxy → page  reply, binary | failed
 *   page  → proxy  next ───────────────▶  proxy → page  event … opened | failed
 *   either side    closes the socket when it has no more to say; after `failed` the proxy closes
 */

/** The version of this conversation; a proxy of another version refuses `open`. */
export const linkVersion = 1;

/** Sizes in bytes. Towards a server a message is small; replies may be larger. Control frames are smaller still. */
export const linkLimits = {
  messageToServer: 16 * 1024,
  messageFromServer: 1024 * 1024,
  controlFrame: 64 * 1024,
} as const;

export type PageFrame =
  | { readonly type: 'open'; readonly version: number; readonly target: string }
  | { readonly type: 'next'; readonly skipped: Skipped };

export type ProxyFrame =
  | { readonly type: 'event'; readonly event: LinkEvent }
  | { readonly type: 'opened'; readonly opened: Opened }
  /** Announces the binary frame that follows. */
  | { readonly type: 'reply'; readonly serverMs: number }
  | {
      readonly type: 'failed';
      readonly code: FaultCode;
      readonly message: string;
      readonly leg?: string;
      readonly host?: string;
      readonly ms?: number;
      readonly offset?: number;
      readonly advice?: string;
    };

export function encodeFrame(frame: PageFrame | ProxyFrame): string {
  return JSON.stringify(frame);
}

export function failedFrame(fault: Fault): ProxyFrame {
  const { leg, host, ms, offset, advice } = fault.facts;
  return {
    type: 'failed',
    code: fault.code,
    message: fault.message,
    ...(leg === undefined ? {} : { leg }),
    ...(host === undefined ? {} : { host }),
    ...(ms === undefined ? {} : { ms }),
    ...(offset === undefined ? {} : { offset }),
    ...(advice === undefined ? {} : { advice }),
  };
}

export function faultOfFrame(frame: ProxyFrame & { type: 'failed' }): Fault {
  const { type: _type, code, message, ...facts } = frame;
  return new Fault(code, message, facts);
}

/** @throws Fault `control-frame-invalid` */
export function decodePageFrame(text: string): PageFrame {
  const frame = readJsonObject(text, bad);
  switch (frame.type) {
    case 'open':
      if (typeof frame.version !== 'number') throw bad('open has no version');
      if (typeof frame.target !== 'string') throw bad('open has no target');
      return { type: 'open', version: frame.version, target: frame.target };
    case 'next':
      if (!isSkipped(frame.skipped)) throw bad('next does not say which host it skips');
      return { type: 'next', skipped: frame.skipped };
    default:
      throw bad('the type is not one that a page sends');
  }
}

/**
 * The proxy is this page's own server, so the shapes inside `event` and `opened` are taken at their word; what
 * decides control flow is checked.
 * @throws Fault `control-frame-invalid`
 */
export function decodeProxyFrame(text: string): ProxyFrame {
  const frame = readJsonObject(text, bad);
  switch (frame.type) {
    case 'event':
      if (!isJsonObject(frame.event) || typeof frame.event.type !== 'string') throw bad('event has no type');
      return frame as ProxyFrame;
    case 'opened':
      if (!isJsonObject(frame.opened) || !isPeer(frame.opened.peer)) throw bad('opened names no peer');
      return frame as ProxyFrame;
    case 'reply':
      if (typeof frame.serverMs !== 'number') throw bad('reply has no time');
      return frame as ProxyFrame;
    case 'failed':
      if (!isFaultCode(frame.code) || typeof frame.message !== 'string')
        throw bad('failed has no known code');
      return frame as ProxyFrame;
    default:
      throw bad('the type is not one that a proxy sends');
  }
}

function isPeer(value: unknown): boolean {
  return isJsonObject(value) && typeof value.host === 'string' && typeof value.port === 'number';
}

function isSkipped(value: unknown): value is Skipped {
  return (
    isJsonObject(value) &&
    isPeer(value.peer) &&
    typeof value.leg === 'string' &&
    typeof value.reason === 'string'
  );
}

function bad(why: string): Fault {
  return new Fault('control-frame-invalid', `A control frame between page and proxy is malformed: ${why}`);
}
