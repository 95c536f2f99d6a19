import type { ServerKind } from '../findings/seen';
import type { PieceFacts } from './piece';

/** The server that refuses so, where only one does: Atlas by its code and words, Percona by its sentence. */
export function kindOfRefusal({
  message,
  serverCode,
  codeName,
}: Pick<PieceFacts['server-error'], 'message' | 'serverCode' | 'codeName'>): ServerKind | undefined {
  if (serverCode === 8000 || codeName === 'AtlasError' || /\bbad auth ?:/i.test(message)) return 'atlas';
  return /GetCallerIdentity HTTP status code/.test(message) ? 'percona' : undefined;
}
