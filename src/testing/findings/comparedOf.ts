import { compareOwn } from '../../core/findings/own/compareOwn';
import type {
  ComparedText,
  ComparedValue,
  OwnDifference,
  OwnText,
} from '../../core/findings/own/comparedOwn';
import type { OwnTexts } from '../../core/findings/seen';
import type { Secret } from '../../core/credentials/secret';
import { ownInput, ownLogin } from './ownLogin';

export type Compared = ComparedText | ComparedValue;

export function comparedOf(text: OwnText, own: OwnTexts, elsewhere = ownInput, secret?: Secret): Compared {
  const found = compareOwn(ownLogin(own, elsewhere, secret))?.texts.find((one) => one.text === text);
  if (!found) throw new TypeError(`No ${text}`);
  return found;
}

export function differenceIn(one: Compared): OwnDifference {
  if (one.verdict !== 'differs' || !('difference' in one)) throw new TypeError(one.verdict);
  return one.difference;
}
