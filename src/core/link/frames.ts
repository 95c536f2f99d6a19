import { isFaultData } from '../fault/codes';
import type { FaultData } from '../fault/facts';
import { Fault } from '../fault/fault';
import { isJsonObject, readJsonObject } from '../bytes/jsonObject';
import type { LinkEvent, Opened, Skipped, SkipReason } from './facts';

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
export const linkVersion = 2;

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
  | { readonly type: 'failed'; readonly fault: FaultData };

export function encodeFrame(frame: PageFrame | ProxyFrame): string {
  return JSON.stringify(frame);
}

/** @throws Fault `control-frame-invalid` */
export function decodePageFrame(text: string): PageFrame {
  const frame = readJsonObject(text, bad);
  switch (frame.type) {
    case 'open':
      if (typeof frame.version !== 'number') throw bad('open.version');
      if (typeof frame.target !== 'string') throw bad('open.target');
      return { type: 'open', version: frame.version, target: frame.target };
    case 'next':
      if (!isSkipped(frame.skipped)) throw bad('next.skipped');
      return { type: 'next', skipped: frame.skipped };
    default:
      throw bad('type');
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
      if (!isJsonObject(frame.event) || typeof frame.event.type !== 'string') throw bad('event.type');
      return frame as ProxyFrame;
    case 'opened':
      if (!isJsonObject(frame.opened) || !isPeer(frame.opened.peer)) throw bad('opened.peer');
      return frame as ProxyFrame;
    case 'reply':
      if (typeof frame.serverMs !== 'number') throw bad('reply.serverMs');
      return frame as ProxyFrame;
    case 'failed':
      if (!isFaultData(frame.fault)) throw bad('failed.fault');
      return frame as ProxyFrame;
    default:
      throw bad('type');
  }
}

function isPeer(value: unknown): boolean {
  return isJsonObject(value) && typeof value.host === 'string' && typeof value.port === 'number';
}

function isSkipped(value: unknown): value is Skipped {
  return (
    isJsonObject(value) && isPeer(value.peer) && typeof value.leg === 'string' && isSkipReason(value.reason)
  );
}

function bad(why: string): Fault {
  return new Fault('control-frame-invalid', { problem: 'malformed', wrong: why, between: 'proxy' });
}

function isSkipReason(value: unknown): value is SkipReason {
  if (typeof value !== 'object' || value === null) return false;
  if ('fault' in value) return isFaultData(value.fault);
  return 'code' in value && (value.code === 'arbiter' || value.code === 'secondary');
}
