import type { ComparedText, ComparedValue, OwnComparison } from '../../../core/findings/own/comparedOwn';
import { soughtWords } from '../signing/soughtWords';
import { ownTextNames } from './ownNames';

/** What came of one of one's own texts, without its period. */
export function ownVerdictInWords(one: ComparedText | ComparedValue, of: OwnComparison['of']): string {
  const name = ownTextNames[one.text];
  switch (one.verdict) {
    case 'right':
      return 'copied' in one && one.copied
        ? `${name}: right; its line ends of CRLF are of the copying, as the hash of it shows`
        : `${name}: ${one.text === 'signing-key' || one.text === 'signature' ? 'right' : 'the same to the byte'}`;
    case 'follows':
      return `${name}: it follows from what stands before it, and is no mistake of its own`;
    case 'differs':
      if ('mistake' in one && one.mistake !== null)
        return `${name}: not the right one. ${soughtWords(one.mistake).title}`;
      return `${name}: not the right one`;
    case 'open':
      return `${name}: ${open[one.text]?.(of) ?? 'there is nothing to compare it with'}`;
  }
}

const open: {
  readonly [Text in ComparedText['text'] | ComparedValue['text']]?: (of: OwnComparison['of']) => string;
} = {
  'canonical-request': (of) =>
    of === 'other-request'
      ? 'not of a login, so that no login’s is put beside it'
      : 'what it is made of is not known',
  'signing-key': () => 'enter the secret access key, and it is checked; it is not shown',
  signature: () => 'it takes the string to sign, and the secret access key or the signing key',
};
