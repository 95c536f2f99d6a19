import { describe, expect, test } from 'vitest';
import { readSets as read } from '../../testing/pastes/readSets';

describe('a masked value is said to be masked, by whom, and how to get the real one', () => {
  test.each([
    [
      'aws configure list',
      `      Name                    Value             Type    Location\n      ----                    -----             ----    --------\n   profile                <not set>             None    None\naccess_key     ****************7NTW shared-credentials-file    \nsecret_key     ****************XYab shared-credentials-file    \n    region                us-east-1      config-file    ~/.aws/config\n`,
      'AWS CLI',
      'aws configure export-credentials --format env',
    ],
    [
      'an output of Terraform',
      'access_key = <sensitive>\nsecret_key = <sensitive>\n',
      'Terraform',
      'terraform output -json',
    ],
    [
      'a plan of Terraform',
      '  + access_key = "AKIAIOSFODNN7EXAMPLE"\n  + secret_key = (sensitive value)\n',
      'Terraform',
      'terraform output -json',
    ],
    [
      'a workflow’s log',
      'env:\n  AWS_ACCESS_KEY_ID: ***\n  AWS_SECRET_ACCESS_KEY: ***\n',
      'GitHub Actions',
      undefined,
    ],
    [
      'a log of exports',
      'export AWS_ACCESS_KEY_ID=***\nexport AWS_SECRET_ACCESS_KEY=***',
      'GitHub Actions',
      undefined,
    ],
    [
      'AWS’s SDK for Rust',
      'Credentials { provider_name: "x", access_key_id: "AKIAIOSFODNN7EXAMPLE", secret_access_key: "** redacted **" }',
      'SDK for Rust',
      undefined,
    ],
    [
      'Pulumi',
      'accessKey: "AKIAIOSFODNN7EXAMPLE"\nsecretKey: "[secret]"',
      'Pulumi',
      'pulumi stack output --show-secrets',
    ],
    [
      'kubectl describe',
      'Data\n====\nAWS_ACCESS_KEY_ID:      20 bytes\nAWS_SECRET_ACCESS_KEY:  40 bytes\n',
      'kubectl',
      'kubectl get secret NAME -o yaml',
    ],
    [
      'kubectl describe of a pod',
      `Environment:\n  AWS_ACCESS_KEY_ID:      <set to the key 'id' in secret 'aws'>      Optional: false\n  AWS_SECRET_ACCESS_KEY:  <set to the key 'secret' in secret 'aws'>  Optional: false\n`,
      'kubectl',
      'kubectl get secret NAME -o yaml',
    ],
    [
      'somebody',
      '{"AccessKeyId": "AKIAIOSFODNN7EXAMPLE", "SecretAccessKey": "[REDACTED]"}',
      'masked by whatever',
      undefined,
    ],
    [
      'somebody with crosses',
      'AWS_SECRET_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'masked by whatever',
      undefined,
    ],
  ])('%s', (_, text, by, command) => {
    const { sets, notes, ignored } = read(text);
    for (const set of sets) expect(set.secret).toBeUndefined();
    expect(ignored).toContainEqual(
      expect.objectContaining({ why: expect.stringContaining('masked'), matters: true }),
    );
    const note = notes.find((one) => one.text.includes(by));
    expect(note?.command).toBe(command);
    expect(note).toBeDefined();
  });
});

test.each(['${{ secrets.AWS_SECRET_ACCESS_KEY }}', '{{ vault_secret }}', '${AWS_SECRET:-none}', '${SECRET}'])(
  'what is to be filled in is told as not in the text: %s',
  (template) => {
    const { sets, ignored } = read(
      `env:\n  AWS_ACCESS_KEY_ID: AKIAIOSFODNN7EXAMPLE\n  AWS_SECRET_ACCESS_KEY: "${template}"\n`,
    );
    expect(sets).toMatchObject([{ id: 'AKIAIOSFODNN7EXAMPLE', secret: undefined }]);
    expect(ignored).toMatchObject([
      { what: 'AWS_SECRET_ACCESS_KEY', why: expect.stringContaining('not in this text') },
    ]);
  },
);
