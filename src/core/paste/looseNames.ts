import type { SetField } from './reading';

const spellings: Readonly<Record<SetField, string>> = {
  accessKeyId: 'accesskeyid accesskey keyid',
  secretAccessKey: 'secretaccesskey secretkey accesskeysecret',
  sessionToken: 'sessiontoken securitytoken',
  expiration: 'expiration expires expiry credentialexpiration sessionexpiration',
};

const fields: ReadonlyMap<string, SetField> = new Map(
  (Object.keys(spellings) as SetField[]).flatMap((field) =>
    spellings[field].split(' ').map((spelling): [string, SetField] => [spelling, field]),
  ),
);

/**
 * The field that a name means in files and programs where everybody chooses their own spelling: `access_key`,
 * `accessKeyId`, `AWS-Access-Key-ID`, `secretKey`.
 */
export function looseField(name: string): SetField | undefined {
  return fields.get(
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '')
      .replace(/^aws/, ''),
  );
}
