import { finiteNumber, type Document } from '../../bson/document';
import type { PieceFacts } from '../piece';
import type { Scan } from '../scan';
import { factsOfMessage } from './factsOfMessage';

/** A server's reply that refuses, or what a driver prints of one; null where nothing in it is one's code or words. */
export function refusalIn(document: Document, { mask }: Scan): PieceFacts['server-error'] | null {
  const { ok, code, codeName, errmsg: sent, message } = document as Readonly<Record<string, unknown>>;
  // A logger prints an error of Node by its own name for the server's words.
  const errmsg = sent ?? (typeof codeName === 'string' ? message : undefined);
  const serverCode = finiteNumber(code);
  const refused =
    ok === 0 || (serverCode !== undefined && (typeof codeName === 'string' || typeof errmsg === 'string'));
  if (!refused || (serverCode === undefined && typeof errmsg !== 'string')) return null;
  return {
    ...factsOfMessage(typeof errmsg === 'string' ? mask(errmsg) : ''),
    ...(serverCode === undefined ? {} : { serverCode }),
    ...(typeof codeName === 'string' ? { codeName } : {}),
  };
}
