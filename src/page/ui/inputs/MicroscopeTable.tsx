import {
  anatomyOf,
  characterClassNames,
  type Anatomy,
  type CharacterClass,
} from '../../../core/credentials/anatomy';
import { keyPrefixWords } from '../../../words/en/keyPrefixWords';
import { credentialFieldNames, type CredentialField } from '../../../core/credentials/awsCredentials';
import { keyPrefixOf } from '../../../core/credentials/keyPrefixes';
import { sourceInFields } from '../../state/inputs/resolution';
import { enteredAt } from '../../state/inputs/sourceInputs';
import { useCountersign } from '../shared/store';

const classes = Object.keys(characterClassNames) as CharacterClass[];

/** Of the classes of characters, these are what credentials are made of; the others are shown where there are any. */
const expected: readonly CharacterClass[] = ['capital', 'small', 'digit', 'base64'];

const columnNames = {
  accessKeyId: 'ID',
  secretAccessKey: 'Secret',
  sessionToken: 'Token',
} as const satisfies Record<CredentialField, string>;

/** How many characters of which class each value has, and where the strange ones are. */
export function MicroscopeTable() {
  const { accessKeyId, secretAccessKey, sessionToken } = useCountersign(({ inputs }) =>
    enteredAt(inputs, sourceInFields(inputs)),
  );
  const columns: ReadonlyArray<readonly [field: CredentialField, anatomy: Anatomy]> = [
    ['accessKeyId', anatomyOf(accessKeyId)],
    ['secretAccessKey', anatomyOf(secretAccessKey.reveal())],
    ['sessionToken', anatomyOf(sessionToken.reveal())],
  ];
  const rows = classes.filter(
    (name) => expected.includes(name) || columns.some(([, { classes: counts }]) => counts[name] > 0),
  );
  const prefix = keyPrefixOf(accessKeyId);
  return (
    <>
      <table className="inputs-classes">
        <thead>
          <tr>
            <th scope="col">
              <span className="k-hidden">Characters</span>
            </th>
            {columns.map(([field]) => (
              <th key={field} scope="col" abbr={credentialFieldNames[field]}>
                {columnNames[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Length</th>
            {columns.map(([field, { length }]) => (
              <td key={field}>{length}</td>
            ))}
          </tr>
          {rows.map((name) => (
            <tr key={name} data-strange={!expected.includes(name) || undefined}>
              <th scope="row">{characterClassNames[name]}</th>
              {columns.map(([field, { classes: counts }]) => (
                <td key={field}>{counts[name] === 0 ? '–' : counts[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {columns.flatMap(([field, { strange }]) =>
          strange.map(({ at, name }) => (
            <li key={`${field} ${at}`}>
              {credentialFieldNames[field]}, character {at + 1}: {name}
            </li>
          )),
        )}
        {prefix === undefined ? null : (
          <li>
            {prefix}: {keyPrefixWords[prefix]}
          </li>
        )}
        <li>AWS issues IDs of 20 characters, secrets of 40, and tokens of several hundred.</li>
      </ul>
    </>
  );
}
