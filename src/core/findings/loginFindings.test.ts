import { describe, expect, it } from 'vitest';
import { recordLogin } from '../../testing/listener/recordedLogin';
import { loginFindingInWords } from '../../words/en/findings/login';
import { loginFindings } from './loginFindings';

describe('the findings of a connection', () => {
  it('of a login that succeeds are all in order', async () => {
    const { findings, passed } = loginFindings(await recordLogin({ user: 'assumed-role' }));
    expect(findings).toEqual([]);
    expect(passed.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['mechanism-asked', 'scope-region', 'signature-form']),
    );
  });

  it('name a clock that is wrong, by the listener’s', async () => {
    const { findings } = loginFindings(await recordLogin({ skew: -20 * 60_000 }));
    expect(findings.map((finding) => [finding.level, loginFindingInWords(finding).says])).toEqual([
      [
        'certain',
        'The driver’s clock is 20 min behind this machine’s. STS was seen to take 15 minutes: “Signature expired”.',
      ],
    ]);
  });

  it('do not see a wrong secret', async () => {
    expect(loginFindings(await recordLogin({ secretAccessKey: 'wrong' })).findings).toEqual([]);
  });

  it('are none without a login', async () => {
    const { entries, ...record } = await recordLogin();
    const { findings, passed } = loginFindings({ ...record, entries: entries.slice(0, 2) });
    expect([...findings, ...passed]).toEqual([]);
  });
});
