import { base64Decode, base64Encode } from '../bytes/base64';
import { Fault } from '../fault/fault';
import { readJsonObject, type JsonObject } from '../bytes/jsonObject';
import type { ConnectionRecord, ConnectionSummary } from './connection';
import { isListenerSettings, type ListenerSettings } from './settings';

/*
 * What page and listener say to each other on the WebSocket at `/api/listen`: text frames of one JSON object each.
 *
 *   listener → page   listening  once, first; then connections whenever some changed, settings when they changed
 *                     refused    in place of all that, and the listener closes
 *   page → listener   watch ───▶ record, and again whenever that connection goes on, until another watch
 *   page → listener   settings | clear
 *
 * Bytes travel as `{ "base64": … }`.
 */

/** The version of this conversation; a page of another version says so and closes. */
export const listenVersion = 2;
export const listenPath = '/api/listen';

/** Where the listener stands, for a person to point a driver at. */
export interface ListenerFacts {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** The certificate to trust, with TLS. */
  readonly caFile?: string;
  /** Where logins are passed on to, a connection string without credentials; absent: the sandbox answers. */
  readonly relayTo?: string;
  readonly relayAll: boolean;
}

/** Why a page is told of nothing: no sandbox listens; the page is shared with others; enough pages watch already. */
export const feedRefusals = ['not-listening', 'shared', 'too-many-pages'] as const;

export type FeedRefusal = (typeof feedRefusals)[number];

export type ListenerFrame =
  | {
      readonly type: 'listening';
      readonly version: number;
      readonly listener: ListenerFacts;
      readonly settings: ListenerSettings;
    }
  | { readonly type: 'refused'; readonly why: FeedRefusal }
  | {
      readonly type: 'connections';
      /** New, or changed since the last frame; in the order of ids. */
      readonly changed: readonly ConnectionSummary[];
      /** Ids that this page was told of and that are kept no longer. */
      readonly gone: readonly number[];
      /** How many were forgotten since the start, or since `clear`, to keep memory bounded. */
      readonly forgotten: number;
    }
  | { readonly type: 'settings'; readonly settings: ListenerSettings }
  /** null: it was forgotten. */
  | { readonly type: 'record'; readonly id: number; readonly record: ConnectionRecord | null };

export type ListenPageFrame =
  | { readonly type: 'watch'; readonly id: number | null }
  /** For every connection that is opened from now on, whichever page looks. */
  | { readonly type: 'settings'; readonly settings: ListenerSettings }
  /** Forgets every connection that has ended. */
  | { readonly type: 'clear' };

export function encodeListenFrame(frame: ListenerFrame | ListenPageFrame): string {
  // By `this`: the value handed over is already what a Buffer of Node makes of itself.
  return JSON.stringify(frame, function (this: Readonly<Record<string, unknown>>, name, value: unknown) {
    const bytes = this[name];
    return bytes instanceof Uint8Array ? { base64: base64Encode(bytes) } : value;
  });
}

/** @throws Fault `control-frame-invalid` */
export function decodeListenPageFrame(text: string): ListenPageFrame {
  const frame = parse(text);
  switch (frame.type) {
    case 'watch':
      if (frame.id !== null && typeof frame.id !== 'number') throw bad('watch.id');
      return { type: 'watch', id: frame.id };
    case 'settings':
      if (!isListenerSettings(frame.settings)) throw bad('settings');
      return { type: 'settings', settings: frame.settings };
    case 'clear':
      return { type: 'clear' };
    default:
      throw bad('type');
  }
}

const types: readonly unknown[] = ['listening', 'refused', 'connections', 'settings', 'record'];

/**
 * The listener is this page's own server, so the shapes inside are taken at their word.
 * @throws Fault `control-frame-invalid`
 */
export function decodeListenerFrame(text: string): ListenerFrame {
  const frame = parse(text);
  if (!types.includes(frame.type)) throw bad('type');
  if (frame.type === 'refused' && !(feedRefusals as readonly unknown[]).includes(frame.why))
    throw bad('refused.why');
  return frame as unknown as ListenerFrame;
}

const parse = (text: string): JsonObject =>
  readJsonObject(text, bad, (_name, inner) => (isBytes(inner) ? base64Decode(inner.base64) : inner));

function isBytes(value: unknown): value is { readonly base64: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 1 &&
    typeof (value as { base64?: unknown }).base64 === 'string'
  );
}

function bad(why: string): Fault {
  return new Fault('control-frame-invalid', { problem: 'malformed', wrong: why, between: 'listener' });
}
