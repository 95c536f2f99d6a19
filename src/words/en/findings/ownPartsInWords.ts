import type { OwnPart } from '../../../core/findings/own/comparedOwn';
import { listed } from '../listed';
import { ownPartNames } from './ownNames';

/** What is missing for the right texts to be put together. */
export function missingOwnInWords(missing: readonly OwnPart[]): string {
  return `For the right text, bring also ${listed(missing.map((part) => ownPartNames[part]))}: challenge and answer of the same login have them.`;
}

/** Which values of the right texts are taken from one's own. */
export function assumedInWords(assumed: readonly OwnPart[]): string {
  return `Taken from your own text, since nothing else that you brought tells: ${listed(assumed.map((part) => ownPartNames[part]))}. Only their form is checked.`;
}
