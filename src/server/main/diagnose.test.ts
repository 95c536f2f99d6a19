import { describe, expect, it } from 'vitest';
import { runCommand } from '../../testing/commands/command';
import { validOutput } from '../../testing/commands/validOutput';

const error = 'MongoServerError: bad auth : aws sts call has response 403\n';

describe('countersign diagnose', { timeout: 60_000 }, () => {
  it('reads standard input, and ends with 0', async () => {
    const { status, out, err } = await runCommand(['diagnose', '--json'], {}, error);
    expect([status, err]).toEqual([0, '']);
    expect(validOutput('diagnose.1', out)).toMatchObject({
      format: 'countersign-diagnosis',
      version: 1,
      evidence: [{ kind: 'server-error' }],
      findings: expect.arrayContaining([expect.objectContaining({ code: 'reply-sts-403' })]),
    });
  });

  it('ends with 1 where nothing is known', async () => {
    const { status, out } = await runCommand(['diagnose', '-'], {}, 'the quick brown fox');
    expect([status, out]).toEqual([1, expect.stringContaining('No cause can be read from this')]);
    const inJson = await runCommand(['diagnose', '--json'], {}, 'the quick brown fox');
    expect(inJson.status).toBe(1);
    expect(validOutput('diagnose.1', inJson.out)).toMatchObject({ evidence: [], findings: [] });
  });

  it('ends with 2 and one line for a file that cannot be read, and for a trace that is none', async () => {
    for (const [argv, input, says] of [
      [['diagnose', '/nonexistent/error.log'], '', /error\.log cannot be read \(ENOENT\)/],
      [['diagnose'], '{"format":"countersign-trace","version":99}', /99/],
      [['diagnose', 'one', 'two'], '', /one FILE.*countersign diagnose --help/],
    ] as const) {
      const { status, out, err } = await runCommand(argv, {}, input);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^countersign: [^\n]+\n$/);
      expect(err).toMatch(says);
    }
  });
});
