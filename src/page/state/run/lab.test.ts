import { Sha256 } from '@aws-crypto/sha256-browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { credentialsOf } from '../../../testing/exampleUser';
import { runWith, wall } from '../../../testing/lab/scene';
import { newStore, settled } from '../../../testing/storeScene';
import { Secret } from '../../../core/credentials/secret';
import { labReport } from '../../../core/findings/labReport';
import { exportTrace } from '../../../core/trace/exportTrace';
import { builtInUsers } from '../../../core/sts/builtInUsers';
import type { SandboxUser } from '../../../core/sts/users';
import type { SandboxBehaviour } from './ports';
import { labContextOf } from '../selectors/lab';
import { isStale, outcomeOf } from '../selectors/run';
import { arnOf, shownSigning } from '../selectors/shown';
import { stepViews } from '../../../core/trace/stepViews';
import type { Store } from '../handshake/store';
import { emptyInputs, type Inputs } from '../inputs/inputs';
import { breakRun } from './brokenRun';

const behaviours: SandboxBehaviour[] = [];

let store: Store;
beforeEach(() => {
  behaviours.length = 0;
  store = newStore((behaviour) => behaviours.push(behaviour));
  store.actions.edit(credentialsOf('iam-user'));
});

describe('a run with things broken on purpose', () => {
  it('says in its first event what they are, which server it was, and who is to object', async () => {
    store.actions.edit({ serverMode: 'enterprise', lab: [{ id: 'header-order' }, { id: 'throttling' }] });
    await store.actions.run();
    const [started] = store.getState().log;
    expect(started).toMatchObject({
      type: 'started',
      serverMode: 'enterprise',
      lab: [{ id: 'header-order' }, { id: 'throttling' }],
      predicted: { by: 'server', at: 'verdict', causes: ['header-order'], hidden: ['throttling'] },
    });
    expect(behaviours).toEqual([{ mode: 'enterprise', faults: new Set(['throttling']) }]);
  });

  it('keeps it in an exported trace, with no secret in it', async () => {
    const role = credentialsOf('assumed-role');
    const lab = [{ id: 'secret-quotes' }, { id: 'clock', value: 7 }] as const;
    const log = await runWith({ ...role, lab }, 'in the page');
    const text = exportTrace(log, [role.secretAccessKey, role.sessionToken], wall);
    const trace = JSON.parse(text) as { version: number; events: { lab?: unknown; predicted?: unknown }[] };
    expect(trace.version).toBe(2);
    expect(trace.events[0]?.lab).toEqual(lab);
    expect(trace.events[0]?.predicted).toMatchObject({ by: 'sts', check: 'signature' });
    expect(text).not.toContain(role.secretAccessKey.reveal());
    expect(text).not.toContain(role.sessionToken.reveal());
  });

  it('that another replaces at once leaves nothing behind', async () => {
    store.actions.edit({ lab: [{ id: 'body' }] });
    await Promise.all([store.actions.run(), store.actions.run()]);
    const types = store.getState().log.map(({ type }) => type);
    expect(types.filter((type) => type === 'started' || type === 'ended')).toEqual(['started', 'ended']);
  });

  it('can be stopped before it has begun', async () => {
    store.actions.edit({ lab: [{ id: 'body' }] });
    const run = store.actions.run();
    store.actions.stop();
    await run;
    expect(store.getState().log.at(-1)).toMatchObject({ type: 'ended', ending: { outcome: 'stopped' } });
  });

  it('breaks nothing that cannot be broken with these credentials', async () => {
    store.actions.edit({ lab: [{ id: 'token-dropped' }, { id: 'secret-plus' }] });
    await store.actions.run();
    expect(outcomeOf(store.getState().log)).toBe('authenticated');
    expect(store.getState().log[0]).not.toHaveProperty('lab');
  });

  it('signs with what was broken, and shows the stages of that very signing', async () => {
    store.actions.edit({ lab: [{ id: 'scope-terminator' }, { id: 'blank-line' }, { id: 'host-port' }] });
    await store.actions.run();
    const signing = shownSigning(store.getState())?.signing;
    expect(signing?.canonicalRequest).toContain('host:sts.amazonaws.com:443\n');
    expect(signing?.canonicalRequest).not.toContain('\n\ncontent-length;');
    expect(signing?.stringToSign).toContain('/sts/aws5_request\n');
    expect(signing?.authorization).toContain(`/us-east-1/sts/aws5_request, SignedHeaders=`);
  });

  it('on paper is not: nobody would object', async () => {
    await store.actions.run();
    store.actions.edit({ target: 'challenge', lab: [{ id: 'body' }] });
    await settled();
    await store.actions.run();
    const { log } = store.getState();
    expect(log[0]).not.toHaveProperty('lab');
    expect(log.find((event) => event.type === 'request')?.request.body).toMatch(/2011-06-15$/);
  });
});

describe('after a run', () => {
  beforeEach(() => store.actions.run());

  it.each<[string, Parameters<Store['actions']['edit']>[0], boolean]>([
    ['another server', { serverMode: 'atlas' }, true],
    ['something broken', { lab: [{ id: 'body' }] }, true],
    ['something that cannot be broken here', { lab: [{ id: 'token-dropped' }] }, false],
  ])('%s makes the verdict stale: %s', (_what, change, stale) => {
    store.actions.edit(change);
    expect(isStale(store.getState())).toBe(stale);
    store.actions.edit({ serverMode: 'percona', lab: [] });
    expect(isStale(store.getState())).toBe(false);
  });

  it('edited credentials are signed with what was broken in that run, and with nothing that was not', async () => {
    store.actions.edit({ lab: [{ id: 'scope-service' }] });
    await store.actions.run();
    store.actions.edit({ secretAccessKey: new Secret('another'), lab: [{ id: 'upper-hex' }] });
    await settled();
    const shown = shownSigning(store.getState());
    expect(shown?.previewed).toBe(true);
    expect(shown?.signing.credentialScope).toMatch(/\/us-east-1\/iam\/aws4_request$/);
    expect(shown?.signing.signature).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the steps', () => {
  it('have no STS where the server refuses by itself, and have it where STS refuses', async () => {
    const lab = [{ id: 'extra-header' }] as const;
    const statusOf = async (serverMode: 'percona' | 'atlas') => {
      const log = await runWith({ ...credentialsOf('iam-user'), lab, serverMode }, 'in the page');
      return stepViews(log).find(({ step }) => step.id === 'sts')?.status;
    };
    expect(await statusOf('percona')).toBe('done');
    expect(await statusOf('atlas')).toBe('skipped');
  });
});

it('the ARN is the one that STS found, however the server spells its user', async () => {
  const log = await runWith({ ...credentialsOf('assumed-role'), serverMode: 'enterprise' }, 'in the page');
  expect(arnOf(log)).toBe('arn:aws:sts::123456789012:assumed-role/app/ada');
  expect(log.find((event) => event.type === 'identified')?.identity.user).toBe(
    'arn:aws:sts::123456789012:assumed-role/app/*',
  );
});

describe('what is known in advance of these inputs', () => {
  const role = credentialsOf('assumed-role');
  const ada = credentialsOf('iam-user');
  /** Whom the sandbox's STS let be somebody for an hour. */
  const session: SandboxUser = {
    accessKeyId: 'ASIAISSUEDISSUED0001',
    secretAccessKey: new Secret('a secret of the hour'),
    sessionToken: new Secret('a token of the hour'),
    expiration: wall + 1,
    arn: 'arn:aws:sts::123456789012:assumed-role/app/hour',
    roles: [{ role: 'read', db: 'app' }],
  };
  const { accessKeyId, secretAccessKey, sessionToken = new Secret('') } = session;
  const issued = { accessKeyId, secretAccessKey, sessionToken };
  const users = [...builtInUsers(), session];
  const foretold = (change: object, now = wall) =>
    breakRun(
      { ...emptyInputs, ...change },
      { clock: { now: () => now, steady: () => 0 }, sandboxUsers: () => users, Sha256 },
    ).predict();

  it('is which mistakes can be made', () => {
    const contextOf = (change: object) => labContextOf({ ...emptyInputs, ...change });
    expect(contextOf(ada)).toEqual({ mode: 'percona', temporary: false, secretHasPlus: false });
    expect(contextOf(role)).toEqual({ mode: 'percona', temporary: true, secretHasPlus: true });
    expect(contextOf({ ...ada, target: 'cluster' })).toMatchObject({ mode: null });
  });

  it('is where the sandbox refuses them with nothing broken', async () => {
    const nobody = { by: 'nobody', at: 'verdict', causes: [], hidden: [] };
    expect(await foretold(ada)).toEqual(nobody);
    expect(await foretold(role)).toEqual(nobody);
    const plus = { ...ada, secretAccessKey: new Secret('+') };
    expect(await foretold(plus)).toMatchObject({ by: 'sts', check: 'signature', causes: [] });
    expect(await foretold({ ...ada, accessKeyId })).toMatchObject({ check: 'signature' });
    expect(await foretold({ ...ada, accessKeyId: 'AKIANOBODYNOBODYNOBO' })).toMatchObject({
      check: 'key-id',
    });
    expect(await foretold({})).toMatchObject({ check: 'key-id' });
    expect(await foretold(credentialsOf('no-database-user'))).toMatchObject({ by: 'server', at: 'verdict' });
  });

  it('counts whom the sandbox’s STS issued credentials to, until they expire', async () => {
    expect(await foretold(issued)).toMatchObject({ by: 'nobody' });
    expect(await foretold({ ...issued, sessionToken: role.sessionToken })).toMatchObject({
      check: 'session-token',
      code: 'InvalidClientTokenId',
      token: { sent: true, needed: true },
    });
    expect(await foretold(issued, wall + 1)).toMatchObject({ check: 'session-token', code: 'ExpiredToken' });
  });

  it.each([
    ['good', wall + 1, {}],
    ['expired', wall, {}],
    ['without their token', wall + 1, { sessionToken: new Secret('') }],
  ])('foretells a run with credentials that were issued, %s', async (_, expiration, change) => {
    const lab: Inputs['lab'] = [{ id: 'slow-sts' }];
    const known = [...builtInUsers(), { ...session, expiration }];
    const log = await runWith({ ...issued, ...change, lab }, 'in the page', known);
    expect(labReport(log)).toMatchObject({ held: true });
  });

  it('is nothing of the kind at a cluster', async () => {
    const wrong = { ...ada, secretAccessKey: new Secret('x'), target: 'cluster' };
    expect(await foretold(wrong)).toMatchObject({ by: 'nobody' });
  });
});
