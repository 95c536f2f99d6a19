import { Secret } from '../../../core/credentials/secret';
import type { CredentialField } from '../../../core/credentials/awsCredentials';
import type { Finding } from '../../../core/findings/finding';
import type { Entered } from '../inputs/entered';

/** What the page can do about a finding, on the person's word. */
export type MendId = 'clean' | 'swap' | 'clear-token' | 'cut-name' | 'cut-colon' | 'capitals';

export interface Mend {
  readonly id: MendId;
  readonly change: Partial<Entered>;
}

const isField = (name: string | undefined): name is CredentialField =>
  name === 'accessKeyId' || name === 'secretAccessKey' || name === 'sessionToken';

/** Nothing of these stands in a value that AWS issues, so that taking them out loses nothing. */
const strange = /[\s"'`‘’‚‛“”„‟«»‹›]|\p{Default_Ignorable_Code_Point}/gu;

/** How a finding about credentials can be mended; null where only the person knows what is right. */
export function mendOf(finding: Finding, entered: Entered): Mend | null {
  const { accessKeyId, secretAccessKey, sessionToken } = entered;
  switch (finding.code) {
    case 'blemish':
      return cleaned(finding.at?.value, entered);
    case 'fields-swapped':
      return {
        id: 'swap',
        change: { accessKeyId: secretAccessKey.reveal(), secretAccessKey: new Secret(accessKeyId) },
      };
    case 'token-of-another-key':
      return { id: 'clear-token', change: { sessionToken: new Secret('') } };
    case 'token-after-name': {
      const text = sessionToken.reveal().replace(/^AWS_SESSION_TOKEN[:=]/i, '');
      return { id: 'cut-name', change: { sessionToken: new Secret(text) } };
    }
    case 'secret-colon':
      return {
        id: 'cut-colon',
        change: { secretAccessKey: new Secret(secretAccessKey.reveal().replace(/:+$/, '')) },
      };
    case 'key-id-small-letters':
      return { id: 'capitals', change: { accessKeyId: accessKeyId.toUpperCase() } };
    default:
      return null;
  }
}

/** What a person cannot have meant is taken out; what may stand for something else, such as a percent escape, stays. */
function cleaned(value: string | undefined, entered: Entered): Mend | null {
  if (!isField(value)) return null;
  const held = entered[value];
  const text = typeof held === 'string' ? held : held.reveal();
  const clean = text.replace(strange, '');
  if (clean === text || clean === '') return null;
  return { id: 'clean', change: { [value]: typeof held === 'string' ? clean : new Secret(clean) } };
}
