import { describe, expect, it } from 'vitest';
import { besideSamples } from '../../testing/evidence/besideSamples';
import { made } from '../../testing/pastes/readSets';
import { piecesIn } from './piecesIn';
import { readBrought } from './readBrought';

const { id, secret, token } = made;
const json = { AccessKeyId: id, SecretAccessKey: secret, SessionToken: token };
const exported = [`AWS_ACCESS_KEY_ID=${id}`, `AWS_SECRET_ACCESS_KEY=${secret}`, `AWS_SESSION_TOKEN=${token}`];

/** Credentials in the shapes in which people bring them. */
const shapes: Readonly<Record<string, string>> = {
  variables: exported.map((line) => `export ${line}`).join('\n'),
  'a .env file with a string': `MONGODB_URI=mongodb+srv://c.abcde.mongodb.net/?authMechanism=MONGODB-AWS\n${exported.join('\n')}`,
  PowerShell: exported.map((line) => `$Env:${line.replace('=', '="')}"`).join('\n'),
  'Windows cmd': exported.map((line) => `set ${line}`).join('\n'),
  'a profile': `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\naws_session_token = ${token}`,
  'JSON of STS': JSON.stringify({ Credentials: json }, null, 2),
  'JSON in a line': JSON.stringify(json),
  YAML: `aws:\n  access_key_id: ${id}\n  secret_access_key: ${secret}\n  session_token: ${token}`,
  'a Secret of Kubernetes': `apiVersion: v1\nkind: Secret\ndata:\n  AWS_ACCESS_KEY_ID: ${btoa(id)}\n  AWS_SECRET_ACCESS_KEY: ${btoa(secret)}\n  AWS_SESSION_TOKEN: ${btoa(token)}`,
  'a workload of Kubernetes': `env:\n- name: AWS_ACCESS_KEY_ID\n  value: ${id}\n- name: AWS_SECRET_ACCESS_KEY\n  value: ${secret}\n- name: AWS_SESSION_TOKEN\n  value: ${token}`,
  'a connection string': `mongodb+srv://${id}:${encodeURIComponent(secret)}@c.abcde.mongodb.net/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:${encodeURIComponent(token)}`,
  'a program': `const accessKeyId = "${id}";\nconst secretAccessKey = encodeURIComponent("${secret}");\nconst sessionToken = "${token}";`,
  Terraform: `access_key = "${id}"\nsecret_key = "${secret}"\ntoken      = "${token}"`,
  'a table': `Key                Value\n---                -----\naccess_key         ${id}\nsecret_key         ${secret}\nsecurity_token     ${token}`,
  'lines without names': `${id}\n${secret}\n${token}`,
  'an XML of STS': `<Credentials>\n  <AccessKeyId>${id}</AccessKeyId>\n  <SecretAccessKey>${secret}</SecretAccessKey>\n  <SessionToken>${token}</SessionToken>\n</Credentials>`,
};

describe.each(Object.entries(besideSamples))('beside %s', (_evidence, [kind, text]) => {
  it.each(Object.entries(shapes))('%s is read whichever comes first, and both are used', (_shape, shape) => {
    for (const brought of [`${shape}\n${text}`, `${text}\n${shape}\n`, `${text}\n\n${shape}`]) {
      const read = readBrought(brought);
      const sets = read.kind === 'credentials' ? read.sets : [];
      expect(
        sets.map((set) => [
          set.accessKeyId?.text,
          set.secretAccessKey?.text.reveal(),
          set.sessionToken?.text.reveal(),
        ]),
        brought,
      ).toEqual([[id, secret, token]]);
      expect(piecesIn(brought).pieces.map((piece) => piece.kind)).toContain(kind);
    }
  });
});
