import type { FaultCode } from '../../core/fault/facts';
import type { PermittedCommand } from './permittedCommands';

/**
 * One line for the operator. Numbers, codes and names from closed lists only: nothing here comes from a target, a
 * message or a header.
 */
export type LogLine =
  | { readonly event: 'upgrade-refused'; readonly status: 403 | 404 | 503; readonly why: UpgradeRefusal }
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
  | { readonly event: 'link-failed'; readonly link: number; readonly code: FaultCode; readonly leg?: string }
  | { readonly event: 'link-ended'; readonly link: number };

export type UpgradeRefusal = 'host' | 'origin' | 'path' | 'links' | 'links-per-address' | 'closing';

export type Log = (line: LogLine) => void;
