import type { Secret } from '../../../core/credentials/secret';
import type { OwnedSecret } from '../../../core/mistakes/search/secretOwner';
import { readPaste } from '../../../core/paste/readPaste';
import { distinctSecrets } from '../../../core/mistakes/search/distinctSecrets';

/** What stands in a field for a secret: one, or those of all profiles where a credentials file was pasted into it. */
export function secretsGiven(entered: Secret): readonly OwnedSecret[] {
  const profiles = profilesIn(entered);
  return distinctSecrets(profiles.length > 0 ? profiles : [{ secret: entered, whose: { from: 'field' } }]);
}

/** A secret alone has no key ID beside it. */
function profilesIn(entered: Secret): readonly OwnedSecret[] {
  const read = readPaste(entered.reveal());
  if (read.kind !== 'credentials') return [];
  return read.sets.flatMap(({ label, accessKeyId, secretAccessKey }, i) => {
    if (!accessKeyId || !secretAccessKey) return [];
    const whose = {
      from: 'credentials',
      order: i + 1,
      accessKeyId: accessKeyId.text,
      ...(label === undefined ? {} : { label }),
    } as const;
    return [{ secret: secretAccessKey.text, whose }];
  });
}
