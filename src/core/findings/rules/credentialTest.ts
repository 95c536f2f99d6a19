import type { CredentialField } from '../../credentials/awsCredentials';
import { blemishesOf } from '../../credentials/blemishes';
import { isMaskedSecret } from '../../credentials/looks';
import { placeholderIn } from '../../credentials/placeholders';
import type { CredentialFacts } from '../facts/credentials';
import type { Level } from '../finding';
import type { Knowledge } from '../knowledge';
import type { Said } from '../rule';
import type { Subject } from '../subject';

type Code = keyof CredentialFacts;

/** Credentials as a test looks at them; an empty text is not known. */
export interface Looked extends Readonly<Record<CredentialField, string>> {
  /** Whether ID and token stood in a signed request. */
  readonly sent: boolean;
  readonly judge: Knowledge['judge'];
}

/** Looks at credentials, and at nothing else. */
export interface CredentialTest {
  readonly about: Subject;
  readonly test: (looked: Looked) => readonly Said<Code>[];
}

/** Makes what is said of one value. @param character where it shows, from 1 */
export function saying(
  value: CredentialField,
): <C extends Code>(code: C, level: Level, facts: CredentialFacts[C], character?: number) => Said<C> {
  return <C extends Code>(code: C, level: Level, facts: CredentialFacts[C], character?: number) =>
    ({
      code,
      level,
      at: { value, ...(character === undefined ? {} : { character }) },
      facts,
    }) as unknown as Said<C>;
}

/** A value as its tests look at it. */
interface Value {
  readonly value: CredentialField;
  readonly about: Subject;
  /** What it is in place of what belongs there; it is not looked at more closely then. */
  readonly instead: (text: string, looked: Looked) => Said<Code> | null;
  /** What else is to be said of it. `level`: of what is amiss. */
  readonly shape: (text: string, level: Level, looked: Looked) => readonly Said<Code>[];
}

/** Three tests: whether it is the value at all, what mars it, and whether it has the shape. An empty one is not wrong yet. */
export function valueTests({ value, about, instead, shape }: Value): readonly CredentialTest[] {
  const said = saying(value);
  const other = (looked: Looked): Said<Code> | null => {
    const text = looked[value];
    const by = value === 'accessKeyId' && isMaskedSecret(text) ? null : placeholderIn(text);
    // A token is never quoted, nor is what is still being typed.
    const quote = looked.sent && value === 'accessKeyId' ? { quote: text } : {};
    return by ? said('placeholder', 'certain', { by, ...quote }) : instead(text, looked);
  };
  const row = (test: CredentialTest['test']): CredentialTest => ({
    about,
    test: (looked) => (looked[value] === '' ? [] : test(looked)),
  });
  // Whatever mars a text that was signed and sent is refused for certain.
  const level = ({ sent }: Looked): Level => (sent && value !== 'secretAccessKey' ? 'certain' : 'likely');
  return [
    row((looked) => [other(looked)].filter((found) => found !== null)),
    row((looked) =>
      other(looked)
        ? []
        : blemishesOf(looked[value]).map((blemish) => said('blemish', level(looked), { blemish })),
    ),
    row((looked) => (other(looked) ? [] : shape(looked[value], level(looked), looked))),
  ];
}

/** The first character that AWS does not use in this value, where no blemish tells of it. */
export function strayIn(
  value: CredentialField,
  text: string,
  stray: RegExp,
  level: Level,
): readonly Said<'outside-alphabet'>[] {
  const at = blemishesOf(text).length > 0 ? -1 : text.search(stray);
  return at < 0 ? [] : [saying(value)('outside-alphabet', level, {}, at + 1)];
}
