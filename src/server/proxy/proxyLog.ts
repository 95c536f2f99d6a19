import type { FaultCode } from '../../core/fault/facts';
import type { Leg } from '../../core/fault/leg';
import type { PermittedCommand } from './permittedCommands';

/**
 * One line for the operator. Numbers, codes and names from closed lists only: nothing here comes from a target, a
 * message or a header.
 */
export type LogLine =
  | {
      readonly event: 'upgrade-refused';
      readonly status: 403 | 404 | 429 | 503;
      readonly why: UpgradeRefusal;
    }
  | { readonly event: 'link-begun'; readonly link: number; readonly links: number }
  | { readonly event: 'server-reached'; readonly link: number; readonly tls: boolean }
  | {
      readonly event: 'exchange';
      readonly link: number;
      readonly command: PermittedCommand;
      /** Bytes, headers included. */
      readonly requestLength: number;
      readonly replyLength: number;
      readonly ms: number;
    }
  | { readonly event: 'link-failed'; readonly link: number; readonly code: FaultCode; readonly leg?: Leg }
  | {
      readonly event: 'handshake';
      readonly link: number;
      readonly outcome: HandshakeOutcome;
      /** Where it ended, on the way to the server. */
      readonly leg: Leg | 'none';
      /** Since the page asked for a server. */
      readonly ms: number;
    }
  | { readonly event: 'link-ended'; readonly link: number };

export type UpgradeRefusal =
  | 'host'
  | 'origin'
  | 'path'
  | 'links'
  | 'links-per-address'
  | 'links-per-minute'
  | 'closing';

export type Log = (line: LogLine) => void;

/**
 * How a handshake ended, as far as one can know who only carries it: `authenticated` and `refused` are the server's word,
 * `forbidden` is the proxy's, `failed` is what broke on the way, `left` is a page that went before any of them, and
 * `stopped` is this process, which ended.
 */
export type HandshakeOutcome = 'authenticated' | 'refused' | 'forbidden' | 'failed' | 'left' | 'stopped';
