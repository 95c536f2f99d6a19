import { describe, expect, it } from 'vitest';
import { credentialsOf } from '../../testing/exampleUser';
import { runWith } from '../../testing/lab/scene';
import type { Ending, HandshakeEvent } from '../trace/events';
import type { RunPrediction } from '../mistakes/prediction/prediction';
import { labReport, objectedIn } from './labReport';
import { faultInWords } from '../../words/en/faults/faultInWords';

const predicted: RunPrediction = {
  by: 'sts',
  at: 'verdict',
  check: 'signature',
  causes: ['body'],
  hidden: [],
};

/** The log of a run at a cluster, whose server and STS tell nothing. */
function clusterLog(ending: Ending, prediction = predicted): readonly HandshakeEvent[] {
  return [
    {
      type: 'started',
      at: 0,
      wall: 0,
      target: { kind: 'cluster', address: 'mongodb://db/' },
      accessKeyId: 'AKIA',
      temporary: false,
      lab: [{ id: 'body' }],
      predicted: prediction,
    },
    { type: 'ended', at: 1, ending },
  ];
}

function refused(step: 'server-first' | 'verdict', serverCode: number, serverMessage: string): Ending {
  const fault = {
    code: 'server-refused',
    serverCode,
    serverMessage,
  } as const;
  return { outcome: 'rejected', step, fault };
}

describe('a run in the sandbox', () => {
  it('with nothing broken has no report', async () => {
    expect(labReport(await runWith(credentialsOf('iam-user'), 'in the page'))).toBeNull();
  });

  it('quotes the server, and STS beside it', async () => {
    const log = await runWith(
      { ...credentialsOf('iam-user'), lab: [{ id: 'clock', value: -60 }] },
      'in the page',
    );
    expect(labReport(log)).toMatchObject({
      settings: [{ id: 'clock', value: -60 }],
      predicted: { by: 'sts', check: 'not-expired', causes: ['clock'], hidden: [] },
      objected: {
        by: 'sts',
        at: 'verdict',
        quote: 'Authentication failed.',
        sts: { code: 'SignatureDoesNotMatch', status: 403 },
      },
      held: true,
    });
  });

  it('quotes the client where it is the client that objects, and names what nobody got to see', async () => {
    const lab = [{ id: 'nonce-63' }, { id: 'body' }, { id: 'slow-sts' }] as const;
    const log = await runWith({ ...credentialsOf('iam-user'), lab }, 'in the page');
    const report = labReport(log);
    expect(report).toMatchObject({
      predicted: { by: 'client', at: 'server-first', causes: ['nonce-63'], hidden: ['body'] },
      objected: { by: 'client', fault: { code: 'nonce-length', found: 63 } },
      held: true,
    });
    const fault = report?.objected?.fault;
    expect(fault && faultInWords(fault).says).toBe('The server nonce has 63 bytes, not 64');
  });

  it('with a prediction that is wrong says so', async () => {
    const log = await runWith({ ...credentialsOf('iam-user'), lab: [{ id: 'body' }] }, 'in the page');
    const falsely = (change: Partial<RunPrediction>): readonly HandshakeEvent[] =>
      log.map((event) =>
        event.type === 'started' ? { ...event, predicted: { ...predicted, ...change } } : event,
      );
    expect(labReport(falsely({}))?.held).toBe(true);
    expect(labReport(falsely({ by: 'server' }))?.held).toBe(false);
    expect(labReport(falsely({ by: 'nobody' }))?.held).toBe(false);
    expect(labReport(falsely({ at: 'server-first' }))?.held).toBe(false);
    expect(labReport(falsely({ check: 'scope' }))?.held).toBe(false);
  });
});

describe('a cluster’s refusal', () => {
  it.each<[string, Ending, string]>([
    [
      'that speaks of the call to STS was STS’s',
      refused('verdict', 8000, 'bad auth : aws sts call has response 403'),
      'sts',
    ],
    [
      'that says nothing may have been either’s',
      refused('verdict', 18, 'Authentication failed.'),
      'server-or-sts',
    ],
    [
      'of Atlas that says nothing may have been either’s',
      refused('verdict', 8000, 'bad auth : Authentication failed.'),
      'server-or-sts',
    ],
    [
      'for want of a user was the server’s',
      refused('verdict', 11, 'Could not find user "x" for db "$external"'),
      'server',
    ],
    ['of saslStart was the server’s', refused('server-first', 334, 'Unsupported mechanism'), 'server'],
  ])('%s', (_what, ending, by) => {
    expect(objectedIn(clusterLog(ending))).toMatchObject({ by, at: ending.step });
  });

  it('that may have been either’s bears out a prediction of either', () => {
    const log = (by: RunPrediction['by']) =>
      clusterLog(refused('verdict', 18, 'Authentication failed.'), { ...predicted, by });
    expect(labReport(log('sts'))?.held).toBe(true);
    expect(labReport(log('server'))?.held).toBe(true);
    expect(labReport(log('client'))?.held).toBe(false);
    expect(labReport(log('nobody'))?.held).toBe(false);
  });
});

it.each<[string, Ending]>([
  ['was stopped', { outcome: 'stopped', step: 'verdict' }],
  [
    'never reached the server',
    { outcome: 'failed', step: 'connect', fault: { code: 'tcp-failed', problem: 'refused' } },
  ],
  [
    'lost its server',
    { outcome: 'failed', step: 'verdict', fault: { code: 'server-closed', problem: 'after-reply' } },
  ],
])('of a run that %s it cannot be said whether the prediction held', (_what, ending) => {
  expect(labReport(clusterLog(ending))).toMatchObject({ objected: null, held: null });
});
