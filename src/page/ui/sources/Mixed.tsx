import type { Mixture } from '../../../core/sources/resolveSources';
import { credentialParts, partNames, sourceIds } from '../../../core/sources/source';
import { sourceInText } from '../../../words/en/sources/inText';
import { Notice } from '../kit/Notice';

/** Credentials of which one part is from here and another from there. */
export function Mixed({ mixture, title }: { readonly mixture: Mixture; readonly title: string }) {
  const givers = sourceIds.filter((id) => Object.values(mixture).includes(id));
  const from = givers.map((id) => {
    const names = credentialParts.filter((part) => mixture[part] === id).map((part) => partNames[part]);
    return `the ${names.join(' and ')} of ${sourceInText(id)}`;
  });
  return (
    <Notice tone="warn" title="Put together of two sources">
      {title} signs with {from.join(' and ')}. Unless they belong together, STS refuses them.
    </Notice>
  );
}
