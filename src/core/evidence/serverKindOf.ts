import type { ServerKind } from '../findings/seen';
import { kindOfRefusal } from './kindOfRefusal';
import { kindOfHost } from './kindOfHost';
import type { Piece } from './piece';

/** Which server a piece is from, by what only one of them says or is called; absent where it does not show. */
export function serverKindOf(piece: Piece): ServerKind | undefined {
  switch (piece.kind) {
    case 'server-error':
      return kindOfRefusal(piece.facts);
    case 'server-log':
      return kindOfRefusal({ message: piece.facts.error ?? '' });
    case 'connection-string':
      return piece.facts.hosts.map(kindOfHost).find((kind) => kind !== undefined);
    case 'dns-error':
      return kindOfHost(piece.facts.host ?? '');
    case 'tls-error':
    case 'selection-timeout':
    case 'network-error':
    case 'driver-error':
      return kindOfNames(piece.shown);
    default:
      return undefined;
  }
}

/** Drivers print the hosts that they tried. */
function kindOfNames(text: string): ServerKind | undefined {
  const names = text.match(/[\w-]{1,63}(?:\.[\w-]{1,63}){2,8}/g) ?? [];
  return names.map(kindOfHost).find((kind) => kind !== undefined);
}
