import type { ServerKind } from '../findings/seen';
import { kindOfHost } from './kindOfHost';
import type { Piece } from './piece';

/** Which server a piece is from, by what only one of them says or is called; absent where it does not show. */
export function serverKindOf(piece: Piece): ServerKind | undefined {
  switch (piece.kind) {
    case 'server-error': {
      const { message, serverCode, codeName } = piece.facts;
      if (serverCode === 8000 || codeName === 'AtlasError' || /\bbad auth ?:/i.test(message)) return 'atlas';
      return /GetCallerIdentity HTTP status code/.test(message) ? 'percona' : undefined;
    }
    case 'server-log':
      return /GetCallerIdentity HTTP status code/.test(piece.facts.error ?? '') ? 'percona' : undefined;
    case 'connection-string':
      return piece.facts.hosts.map(kindOfHost).find((kind) => kind !== undefined);
    case 'dns-error':
      return kindOfHost(piece.facts.host ?? '');
    default:
      return undefined;
  }
}
