import { beforeEach, describe, expect, it } from 'vitest';
import { readPaste } from '../../../core/paste/readPaste';
import { Secret } from '../../../core/credentials/secret';
import { exportTrace } from '../../../core/trace/exportTrace';
import { chains } from '../../../core/drivers/chains';
import { sourceIds, type SourceId } from '../../../core/sources/source';
import { credentialsOf } from '../../../testing/exampleUser';
import { newStore, settled, wall } from '../../../testing/storeScene';
import type { Entered } from './entered';
import { entriesOfPaste, inputsOfPaste, sourceOfPaste } from './fromPaste';
import { emptyInputs, type Inputs } from './inputs';
import {
  resolutionOf,
  requireCredentials,
  sourceInFields,
  sameCredentials,
  signingCredentials,
} from './resolution';
import { endingOf } from '../../../core/trace/inLog';
import { isStale, outcomeOf } from '../selectors/run';
import {
  emptied,
  enteredAt,
  preferring,
  secretsOf,
  typedInto,
  withEntered,
  withIssued,
  contentsOf,
} from './sourceInputs';
import type { Store } from '../handshake/store';
import { said } from '../../../testing/said';
import { faultOf } from '../../../core/fault/fault';
import { faultInWords } from '../../../words/en/faults/faultInWords';

const entered = (name: string, token = ''): Entered => ({
  accessKeyId: `ASIA${name.toUpperCase()}`,
  secretAccessKey: new Secret(`secret of ${name}`),
  sessionToken: new Secret(token),
  expiration: null,
});

const filled: Inputs = {
  ...emptyInputs,
  ...entered('explicit'),
  environment: entered('environment', 'token of environment'),
  identityToken: new Secret('token of identity'),
  roleArn: 'arn:aws:iam::123456789012:role/web',
  assumed: entered('assumed', 'token of assumed'),
  ecs: entered('ecs', 'token of ecs'),
  ec2: entered('ec2', 'token of ec2'),
};

let store: Store;
beforeEach(() => {
  store = newStore();
});
const inputs = (): Inputs => store.getState().inputs;

function paste(text: string): void {
  const pasted = readPaste(text);
  store.actions.applyPaste({ pasted, chosen: 0 }, inputsOfPaste(pasted, 0));
}

const exports = 'export AWS_ACCESS_KEY_ID=ASIAPASTED\nexport AWS_SECRET_ACCESS_KEY=pasted\n';
const uri = 'mongodb://AKIASTRING:string@cluster0.abcde.mongodb.net/';

describe('the shape of a paste says which source it is of:', () => {
  const reply = {
    AccessKeyId: 'ASIAREPLY',
    SecretAccessKey: 's',
    Token: 't',
    Expiration: '2099-01-01T00:00:00Z',
  };

  it.each<[string, string, SourceId]>([
    ['export lines', exports, 'environment'],
    ['PowerShell', '$Env:AWS_ACCESS_KEY_ID="ASIAPASTED"\n$Env:AWS_SECRET_ACCESS_KEY="s"', 'environment'],
    ['fish', 'set -gx AWS_ACCESS_KEY_ID ASIAPASTED\nset -gx AWS_SECRET_ACCESS_KEY s', 'environment'],
    ['a connection string', uri, 'explicit'],
    ['a credentials file', '[default]\naws_access_key_id = AKIAFILE\naws_secret_access_key = s', 'explicit'],
    [
      'what STS gave',
      JSON.stringify({ Credentials: { AccessKeyId: 'ASIAREPLY', SecretAccessKey: 's', SessionToken: 't' } }),
      'explicit',
    ],
    ['a reply of ECS', JSON.stringify({ ...reply, RoleArn: 'arn:aws:iam::123456789012:role/task' }), 'ecs'],
    [
      'a reply of EC2',
      JSON.stringify({ Code: 'Success', LastUpdated: '2026-08-13T10:15:00Z', Type: 'AWS-HMAC', ...reply }),
      'ec2',
    ],
    ['a web identity token', 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL29pZGMifQ.c2ln', 'web-identity'],
  ])('%s', (_name, text, source) => {
    const pasted = readPaste(text);
    expect(sourceOfPaste(pasted)).toBe(source);
    const resolution = resolutionOf({ ...emptyInputs, ...inputsOfPaste(pasted, 0) });
    expect(resolution.statuses[source]).toBe(source === 'web-identity' ? 'doubtful' : 'used');
  });

  const pod = (more = '') =>
    `${more}AWS_ROLE_ARN=arn:aws:iam::123456789012:role/app\nAWS_WEB_IDENTITY_TOKEN_FILE=/var/run/token\n`;

  it('a pod’s environment gives the role, which waits for its token', () => {
    const pasted = readPaste(pod());
    expect(sourceOfPaste(pasted)).toBe('web-identity');
    const waiting = { ...emptyInputs, ...inputsOfPaste(pasted, 0) };
    expect(waiting.roleArn).toBe('arn:aws:iam::123456789012:role/app');
    expect(contentsOf(waiting)['web-identity']).toMatchObject({ kind: 'incomplete', lacks: ['tokenFile'] });
    const token = inputsOfPaste(readPaste('eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL29pZGMifQ.c2ln'), 0);
    expect(contentsOf({ ...waiting, ...token })['web-identity']).toMatchObject({ kind: 'found' });
  });

  it('keys beside a role win over it, and are told apart where a person says which source it is', () => {
    const pasted = readPaste(pod(exports));
    expect(sourceOfPaste(pasted)).toBe('environment');
    const resolution = resolutionOf({ ...emptyInputs, ...inputsOfPaste(pasted, 0) });
    expect(resolution.statuses).toMatchObject({ environment: 'used', 'web-identity': 'ignored' });
    expect(entriesOfPaste(pasted, 'ec2')).not.toHaveProperty('roleArn');
    expect(entriesOfPaste(readPaste(pod()), 'ec2')).toBeNull();
  });

  it('what holds no credentials is of none, and changes nothing', () => {
    const pasted = readPaste('The quick brown fox');
    expect(sourceOfPaste(pasted)).toBeNull();
    expect(inputsOfPaste(pasted, 0)).toEqual({});
    expect(entriesOfPaste(pasted, 'ecs')).toBeNull();
  });

  it('but where a person says which, it is that one', () => {
    const change = entriesOfPaste(readPaste(exports), 'ec2');
    expect(change?.ec2?.accessKeyId).toBe('ASIAPASTED');
    expect(change).not.toHaveProperty('environment');
  });
});

describe('who gives way to a paste', () => {
  it('an example, and what was typed: the pasted credentials sign', () => {
    for (const givenBy of ['example', 'fields'] as const) {
      store.actions.edit({ ...credentialsOf('iam-user'), givenBy });
      paste(exports);
      expect(signingCredentials(inputs())).toMatchObject({
        accessKeyId: 'ASIAPASTED',
        source: 'environment',
      });
      store.actions.undoPaste();
      expect(signingCredentials(inputs())).toMatchObject({
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        source: 'explicit',
      });
    }
  });

  it('not those of a connection string, in whichever order the two are pasted', () => {
    for (const texts of [
      [exports, uri],
      [uri, exports],
    ]) {
      store = newStore();
      texts.forEach(paste);
      expect(signingCredentials(inputs())).toMatchObject({ accessKeyId: 'AKIASTRING', source: 'explicit' });
      expect(resolutionOf(inputs()).statuses.environment).toBe('ignored');
    }
  });

  it('everything above, where one is to be preferred', () => {
    for (const source of sourceIds) {
      const preferred = { ...filled, ...preferring(source) };
      expect(resolutionOf(preferred).winner).toBe(source);
      for (const below of sourceIds.slice(sourceIds.indexOf(source)))
        expect(enteredAt(preferred, below).accessKeyId).toBe(enteredAt(filled, below).accessKeyId);
    }
  });
});

describe('the credentials that sign', () => {
  it.each(sourceIds)('are those of %s, once what is above is emptied', (source) => {
    const preferred = { ...filled, ...preferring(source) };
    expect(signingCredentials(preferred).accessKeyId).toBe(enteredAt(filled, source).accessKeyId);
    expect(requireCredentials(preferred).secretAccessKey).toBe(enteredAt(filled, source).secretAccessKey);
    expect(sourceInFields(preferred)).toBe(source);
  });

  it('follow the order of the chosen program', () => {
    const noString = { ...filled, ...emptied('explicit'), environment: { ...entered('x'), accessKeyId: '' } };
    expect(signingCredentials({ ...noString, order: chains.go }).source).toBe('web-identity');
    expect(signingCredentials({ ...noString, order: chains.java }).source).toBe('ecs');
    const stopped = faultOf(() => requireCredentials({ ...filled, order: chains.node7 }));
    // What a driver says stands nowhere without its version.
    expect(said(stopped).says).toMatch(
      /^Node\.js 7 stops at the connection.*”, seen with mongodb 7\.\d+\.\d+$/,
    );
  });

  it('are put together of two sources as Node 6 does it', () => {
    const mixed = signingCredentials({ ...filled, order: chains.node6 });
    expect(mixed.accessKeyId).toBe('ASIAEXPLICIT');
    expect(mixed.sessionToken.reveal()).toBe('token of environment');
  });

  it('of a web identity are none before STS was asked, and then its own', () => {
    const alone = {
      ...emptyInputs,
      identityToken: new Secret('jwt'),
      roleArn: 'arn:aws:iam::123456789012:role/web',
    };
    expect(said(faultOf(() => requireCredentials(alone))).says).toMatch(/STS has not been asked/);
    const issued = { ...entered('issued', 't'), sessionToken: new Secret('t'), expiration: 1, arn: 'arn' };
    const asked = { token: new Secret('jwt'), roleArn: alone.roleArn };
    const after = { ...alone, ...withIssued(alone, issued, asked) };
    expect(signingCredentials(after)).toMatchObject({ accessKeyId: 'ASIAISSUED', source: 'web-identity' });
    const other = { ...alone, ...withIssued(alone, issued, { ...asked, token: new Secret('another') }) };
    expect(signingCredentials(other)).toMatchObject({ accessKeyId: 'ASIAISSUED', source: 'explicit' });
  });

  it('that are incomplete are named by what is missing', () => {
    expect(said(faultOf(() => requireCredentials({ ...emptyInputs, accessKeyId: 'AKIA' }))).says).toBe(
      'Secret access key is missing',
    );
    expect(said(faultOf(() => requireCredentials(emptyInputs))).says).toBe(
      'Access key ID and secret access key are missing',
    );
  });
});

describe('the fields', () => {
  it('change the source that they show, and stay with it while somebody types', () => {
    store.actions.edit({
      ...withEntered('environment', entered('environment')),
      ...withEntered('ec2', entered('ec2', 't')),
    });
    expect(sourceInFields(inputs())).toBe('environment');
    store.actions.edit(typedInto('environment', inputs(), { secretAccessKey: new Secret('') }));
    expect(sourceInFields(inputs())).toBe('environment');
    expect(signingCredentials(inputs()).source).toBe('ec2');
    store.actions.edit({ order: chains.go });
    expect(sourceInFields(inputs())).toBe('ec2');
  });
});

describe('a run', () => {
  it('says in its first event which source won in whose order', async () => {
    store.actions.edit({
      environment: { ...credentialsOf('assumed-role'), expiration: null },
      order: chains.go,
    });
    await store.actions.run();
    expect(store.getState().log[0]).toMatchObject({ source: { order: 'go', id: 'environment' } });
    expect(outcomeOf(store.getState().log)).toBe('authenticated');
  });

  it('ends at its first step where the program stops, in the program’s words', async () => {
    store.actions.edit({ ...credentialsOf('iam-user'), order: chains.node7 });
    await store.actions.run();
    const ending = endingOf(store.getState().log);
    expect(ending).toMatchObject({ outcome: 'failed', step: 'credentials' });
    expect(ending?.outcome === 'failed' && faultInWords(ending.fault).says).toContain(
      'username and password cannot be provided when using MONGODB-AWS',
    );
  });

  it('is stale when another order takes other credentials, and only then', async () => {
    store.actions.edit({ ...credentialsOf('iam-user'), environment: entered('environment', 'token') });
    await store.actions.run();
    store.actions.edit({ order: chains.go });
    expect(isStale(store.getState())).toBe(false);
    store.actions.edit({ order: chains.node6 });
    await settled();
    expect(isStale(store.getState())).toBe(true);
    expect(store.getState().preview?.signing.canonicalRequest).toContain('x-amz-security-token:token');
    expect(sameCredentials(inputs(), { ...inputs(), order: chains.go })).toBe(false);
  });

  it('leaves no secret of any source in a trace', async () => {
    store.actions.edit({ ...filled, ...credentialsOf('assumed-role'), order: chains.manual });
    await store.actions.run();
    const text = exportTrace(store.getState().log, store.secrets(), wall);
    expect(secretsOf(inputs()).filter((secret) => secret.length > 0)).toHaveLength(11);
    for (const secret of secretsOf(inputs()))
      if (secret.length > 0) expect(text).not.toContain(secret.reveal());
  });
});
