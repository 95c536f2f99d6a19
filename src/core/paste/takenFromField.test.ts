import { describe, expect, test } from 'vitest';
import { made, readSets as read } from '../../testing/pastes/readSets';

// Shapes in which people brought credentials, by kind; all values are made up.

const { id, secret, token } = made;
const uri = 'mongodb+srv://cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS&authSource=%24external';

describe('a connection string and keys in one text are both taken', () => {
  const exports = `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY=${secret}\nexport AWS_SESSION_TOKEN=${token}\n`;
  test.each([
    [
      '.env',
      `MONGODB_URI=${uri}\nAWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}\nAWS_SESSION_TOKEN=${token}\n`,
    ],
    [
      '.env with quotes',
      `MONGODB_URI="${uri}"\nAWS_ACCESS_KEY_ID="${id}"\nAWS_SECRET_ACCESS_KEY="${secret}"\nAWS_SESSION_TOKEN="${token}"\n`,
    ],
    ['a script', `export MONGODB_URI='${uri}'\n${exports}`],
    ['a script, below', `${exports}export MONGODB_URI='${uri}'\n`],
    [
      'YAML',
      `mongodb:\n  uri: ${uri}\n  aws:\n    access_key_id: ${id}\n    secret_access_key: ${secret}\n    session_token: ${token}\n`,
    ],
    [
      'YAML with names of any credentials',
      `mongodb:\n  url: ${uri}\n  aws:\n    id: ${id}\n    secret: ${secret}\n    token: ${token}\n    session_duration: 1h\n`,
    ],
    [
      'a Kubernetes workload',
      `env:\n- name: MONGODB_URI\n  value: ${uri}\n- name: AWS_ACCESS_KEY_ID\n  value: ${id}\n- name: AWS_SECRET_ACCESS_KEY\n  value: ${secret}\n- name: AWS_SESSION_TOKEN\n  value: ${token}\n`,
    ],
    [
      'a Secret of Kubernetes',
      `kind: Secret\ndata:\n  uri: ${btoa(uri)}\n  AWS_ACCESS_KEY_ID: ${btoa(id)}\n  AWS_SECRET_ACCESS_KEY: ${btoa(secret)}\n  AWS_SESSION_TOKEN: ${btoa(token)}\n`,
    ],
    [
      'properties',
      `spring.data.mongodb.uri=${uri}\naws.accessKeyId=${id}\naws.secretAccessKey=${secret}\naws.sessionToken=${token}\n`,
    ],
    [
      'JSON',
      JSON.stringify(
        { uri, credentials: { accessKeyId: id, secretAccessKey: secret, sessionToken: token } },
        null,
        2,
      ),
    ],
    [
      'a program',
      `const uri = '${uri}';\nconst accessKeyId = '${id}';\nconst secretAccessKey = '${secret}';\nconst sessionToken = '${token}';\n`,
    ],
    ['lines without names', `${uri}\n${id}\n${secret}\n${token}\n`],
    [
      'PowerShell',
      `$Env:MONGODB_URI="${uri}"\n$Env:AWS_ACCESS_KEY_ID="${id}"\n$Env:AWS_SECRET_ACCESS_KEY="${secret}"\n$Env:AWS_SESSION_TOKEN="${token}"\n`,
    ],
    [
      'a profile',
      `[default]\naws_access_key_id=${id}\naws_secret_access_key=${secret}\naws_session_token=${token}\nmongodb_uri=${uri}\n`,
    ],
  ])('in %s', (_, text) => {
    expect(read(text)).toMatchObject({ target: uri, sets: [{ id, secret, token }] });
    expect(read(text).sets).toHaveLength(1);
  });

  test('and the string’s own user, who is none of AWS, is told as not used', () => {
    const { sets, target, ignored } = read(
      `MONGODB_URI=mongodb://app:pw@h/\nAWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}\n`,
    );
    expect(sets).toMatchObject([{ id, secret }]);
    expect(target).toBe('mongodb://h/');
    expect(ignored).toMatchObject([{ what: 'The user name', span: { line: 1 } }]);
  });

  test('and where both have keys, both are there to choose from', () => {
    const { sets } = read(
      `MONGODB_URI='mongodb://AKIAIOSFODNN7EXAMPLE:abc@h/'\nAWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}\n`,
    );
    expect(sets.map((set) => set.id)).toEqual([id, 'AKIAIOSFODNN7EXAMPLE']);
  });

  test('and what a shell makes of the string is said', () => {
    const { target, notes } = read(
      `export URI="mongodb://h/?authSource=$external"\n${exports}export B=1 URI=${uri}\n`,
    );
    expect(target).toBe('mongodb://h/?authSource=$external');
    expect(notes.map(({ text }) => text)).toEqual([
      expect.stringContaining('$external'),
      expect.stringContaining('first &'),
    ]);
  });

  test('and a second string is told', () => {
    const { target, ignored } = read(`URI=mongodb://h/\nOTHER=mongodb://i/\nAWS_ACCESS_KEY_ID=${id}`);
    expect(target).toBe('mongodb://h/');
    expect(ignored).toMatchObject([
      { what: 'A connection string', why: 'There is another connection string.' },
    ]);
  });
});

describe('names', () => {
  test.each([
    ['Cognito’s on iOS', `{"AccessKey": "${id}", "SecretKey": "${secret}", "SessionKey": "${token}"}`],
    ['properties', `aws.accessKeyId=${id}\naws.secretAccessKey=${secret}\naws.sessionToken=${token}`],
    [
      'one quoted text',
      `with credentials\n 'aws_access_key_id=${id};aws_secret_access_key=${secret};token=${token}'\n ;`,
    ],
    [
      'AWS_TOKEN in a program',
      `process.env.AWS_ACCESS_KEY_ID = "${id}";\nprocess.env.AWS_SECRET_ACCESS_KEY = "${secret}";\nprocess.env.AWS_TOKEN = "${token}";`,
    ],
    ['any credentials’ in JSON', `{"user": "${id}", "password": "${secret}", "token": "${token}"}`],
    [
      'quoted ones of Terraform',
      `{\n  "access_key" = "${id}"\n  "secret_key" = "${secret}"\n  "token" = "${token}"\n}`,
    ],
    [
      'a table of Vault',
      `Key                Value\n---                -----\nlease_id           aws/sts/x\naccess_key         ${id}\nsecret_key         ${secret}\nsecurity_token     ${token}\nsession_token      ${token}\nttl                59m56s`,
    ],
    [
      'outputs of Terraform',
      JSON.stringify(
        {
          access_key: { sensitive: false, type: 'string', value: id },
          secret_key: { sensitive: true, type: 'string', value: secret },
          session_token: { sensitive: true, type: 'string', value: token },
        },
        null,
        2,
      ),
    ],
    [
      'an output of Terraform that is an object',
      JSON.stringify(
        {
          creds: {
            sensitive: true,
            type: ['object', { access_key: 'string', secret_key: 'string', token: 'string' }],
            value: { access_key: id, secret_key: secret, token },
          },
        },
        null,
        2,
      ),
    ],
    [
      'a container’s inspection',
      `"Env": [\n  "PATH=/bin",\n  "AWS_ACCESS_KEY_ID=${id}",\n  "AWS_SECRET_ACCESS_KEY=${secret}",\n  "AWS_SESSION_TOKEN=${token}"\n],`,
    ],
    [
      'a list of variables in one line',
      `["AWS_ACCESS_KEY_ID=${id}","AWS_SECRET_ACCESS_KEY=${secret}","AWS_SESSION_TOKEN=${token}"],`,
    ],
    [
      'a unit of systemd',
      `[Service]\nEnvironment="AWS_ACCESS_KEY_ID=${id}" "AWS_SECRET_ACCESS_KEY=${secret}"\nEnvironment=AWS_SESSION_TOKEN=${token}\n`,
    ],
    [
      'a Dockerfile',
      `FROM scratch\nENV AWS_ACCESS_KEY_ID=${id} AWS_SECRET_ACCESS_KEY=${secret}\nENV AWS_SESSION_TOKEN="${token}"\n`,
    ],
    [
      'one line of JavaScript',
      `{ AWS_ACCESS_KEY_ID: '${id}', AWS_SECRET_ACCESS_KEY: '${secret}', AWS_SESSION_TOKEN: '${token}' }`,
    ],
  ])('are known: %s', (_, text) => {
    expect(read(text).sets).toMatchObject([{ id, secret, token }]);
  });

  test('of a variable that no driver reads is told where it stands alone', () => {
    expect(read(`AWS_SECRET_KEY=${secret}`)).toMatchObject({
      sets: [],
      ignored: [{ why: expect.stringContaining('AWS_SECRET_ACCESS_KEY'), matters: true }],
    });
  });

  test('of a variable that no driver reads cost the token, which is offered', () => {
    const { sets, leftOver, ignored } = read(
      `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}\nAWS_TOKEN=${token}\n`,
    );
    expect(sets).toMatchObject([{ id, secret, token: undefined }]);
    expect(leftOver?.text.reveal()).toBe(token);
    expect(leftOver?.span.line).toBe(3);
    expect(ignored).toMatchObject([{ what: 'AWS_TOKEN', why: expect.stringContaining('AWS_SESSION_TOKEN') }]);
  });
});
