import { describe, expect, it } from 'vitest';
import { credentialsOf } from '../../../testing/exampleUser';
import { runWith } from '../../../testing/lab/scene';
import { Secret } from '../../../core/credentials/secret';
import { serverModeIds, type ServerModeId } from '../../../core/mongodbAws/server/modes';
import { keptBackIn, madeTwiceIn, toldOf } from './judged';
import { stepViews } from '../../../core/trace/stepViews';

const ada = credentialsOf('iam-user');
const wrongSecret = { ...ada, secretAccessKey: new Secret('x'.repeat(40)) };

describe('what the client was told', () => {
  it('is ok and nothing else after a success', async () => {
    const log = await runWith(ada, 'in the page');
    expect(toldOf(log)).toEqual({ command: 'saslContinue', ok: true });
    expect(keptBackIn(log)).toBeNull();
  });

  const words: Readonly<Record<ServerModeId, object>> = {
    percona: { code: 18, codeName: 'AuthenticationFailed', message: 'Authentication failed.' },
    enterprise: { code: 18, codeName: 'AuthenticationFailed', message: 'Authentication failed.' },
    atlas: { code: 8000, codeName: 'AtlasError', message: 'bad auth : aws sts call has response 403' },
    teaching: { code: 18, message: expect.stringContaining('signature we calculated does not match') },
  };
  it.each(serverModeIds)('is a refusal in the words of a server like %s', async (serverMode) => {
    const log = await runWith({ ...wrongSecret, serverMode }, 'in the page');
    expect(toldOf(log)).toMatchObject({ command: 'saslContinue', ok: false, ...words[serverMode] });
    expect(keptBackIn(log)).toBe('HTTP 403 SignatureDoesNotMatch');
  });

  it('answers saslStart where the server refused that', async () => {
    const log = await runWith({ ...ada, lab: [{ id: 'mechanism-disabled' }] }, 'in the page');
    expect(toldOf(log)).toMatchObject({ command: 'saslStart', ok: false, code: 334 });
    expect(keptBackIn(log)).toBe('its own reason, STS was not asked');
  });

  it('is nothing as long as nobody answered', () => {
    expect(toldOf([])).toBeNull();
  });
});

describe('the texts that both sides make', () => {
  it('are the same where only the key is wrong', async () => {
    const texts = madeTwiceIn(await runWith(wrongSecret, 'in the page'));
    expect(texts.map(({ label }) => label)).toEqual(['canonical request', 'string to sign']);
    for (const { client, server } of texts) expect(client).toBe(server);
  });

  it('differ where the client signed another request', async () => {
    const [request, string] = madeTwiceIn(
      await runWith({ ...ada, lab: [{ id: 'host-port' }] }, 'in the page'),
    );
    expect(request?.client).toContain('host:sts.amazonaws.com:443\n');
    expect(request?.server).toContain('host:sts.amazonaws.com\n');
    expect(string?.client).not.toBe(string?.server);
  });

  it('are none where STS did not come to the signature', async () => {
    expect(madeTwiceIn(await runWith({ ...ada, lab: [{ id: 'clock' }] }, 'in the page'))).toEqual([]);
  });
});

describe('the step of STS', () => {
  it('is not part of a run in which the server refused by itself, and takes none of its time', async () => {
    const log = await runWith(
      { ...ada, serverMode: 'enterprise', lab: [{ id: 'header-order' }] },
      'in the page',
    );
    const views = stepViews(log).filter(({ step: { id } }) => id === 'sts' || id === 'verdict');
    expect(views.map(({ status, ms }) => [status, ms === null])).toEqual([
      ['skipped', true],
      ['failed', false],
    ]);
  });
});
