import { partNames, type Part } from '../../../core/sources/source';

/** The parts inside a sentence, `secret access key and session token`; empty where there are none. */
export function partsInText(parts: readonly Part[]): string {
  const names = parts.map((part) => partNames[part]);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
