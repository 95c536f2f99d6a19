import { expect, it } from 'vitest';
import { chains } from '../../../core/drivers/chains';
import type { HandshakeEvent } from '../../../core/trace/events';
import { noSources } from '../../../core/sources/source';
import { printerFor } from '../terminal/printer';
import { checkReport } from './checkReport';

const started = {
  type: 'started',
  at: 0,
  wall: 0,
  target: { kind: 'cluster', address: 'mongodb://h/' },
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  temporary: false,
} as const;

function reported(...events: readonly HandshakeEvent[]): string {
  const sources = chains.manual.order.map((id) => ({ id, content: noSources[id], answer: null }));
  return checkReport(
    {
      target: 'mongodb://h/',
      host: { machine: 'pod\u001B[8m', order: 'manual', sources },
      log: [started, ...events],
      judged: { findings: [], harmless: [], passed: [], proven: new Set() },
      asked: [],
      secrets: [],
    },
    false,
    printerFor({}, {}),
  );
}

const control = /[^\P{Cc}\n]/u;

it('a refusal is shown, not obeyed, and begins no line of its own', () => {
  const serverMessage = 'bad \u001B]0;title\u0007\u001B[2Jauth\r\nAuthenticated';
  const fault = { code: 'server-refused', serverCode: 18, serverMessage } as const;
  const report = reported({ type: 'ended', at: 1, ending: { outcome: 'rejected', step: 'verdict', fault } });
  expect(report).toMatch(/^ {2}bad \\u001b.*auth\n {2}Authenticated$/m);
  expect(report).not.toMatch(control);
});

it('nor is the name that a server lets in by', () => {
  const identity = { user: 'ada\u001B[8m\nAuthenticated', db: '$external\u009B2J', roles: [] };
  const report = reported(
    { type: 'identified', at: 1, identity },
    { type: 'ended', at: 2, ending: { outcome: 'authenticated', step: 'verdict' } },
  );
  expect(report.match(/^Authenticated/gm)).toHaveLength(1);
  expect(report).not.toMatch(control);
});
