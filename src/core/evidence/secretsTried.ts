import type { Secret } from '../credentials/secret';
import { kindsIn } from './kindsIn';
import type { Piece } from './piece';
import type { OwnedSecret } from '../mistakes/search/secretOwner';
import { distinctSecrets } from '../mistakes/search/distinctSecrets';

/** Every secret that is at hand: the one that was entered first; the same one is not tried twice. */
export function secretsTried(entered: Secret, pieces: readonly Piece[]): readonly OwnedSecret[] {
  return distinctSecrets([
    { secret: entered, whose: { from: 'field' } },
    ...kindsIn(pieces, 'credentials').flatMap(({ facts: { secretAccessKey, label, accessKeyId } }, i) => {
      if (secretAccessKey === undefined) return [];
      const whose = {
        from: 'credentials',
        order: i + 1,
        ...(label === undefined ? {} : { label }),
        ...(accessKeyId === undefined ? {} : { accessKeyId }),
      } as const;
      return [{ secret: secretAccessKey, whose }];
    }),
    ...kindsIn(pieces, 'connection-string').flatMap(({ facts: { secretAccessKey, accessKeyId } }) => {
      if (secretAccessKey === undefined) return [];
      const whose = {
        from: 'connection-string',
        ...(accessKeyId === undefined ? {} : { accessKeyId }),
      } as const;
      return [{ secret: secretAccessKey, whose }];
    }),
  ]);
}
