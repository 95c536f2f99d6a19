import { expect, test } from 'vitest';
import { evidenceInWords } from './evidenceInWords';
import type { Evidence } from '../../../core/paste/pasted';

const all: readonly Evidence[] = [
  { kind: 'authorization-header' },
  { kind: 'sasl-payload', payload: 'client-first' },
  { kind: 'sasl-payload', payload: 'server-first' },
  { kind: 'sasl-payload', payload: 'client-final' },
  { kind: 'sasl-command', command: 'saslStart' },
  { kind: 'sasl-command', command: 'saslContinue' },
  { kind: 'sts-error' },
  { kind: 'sts-error', code: 'ExpiredToken' },
  { kind: 'sts-identity' },
  { kind: 'server-error' },
  { kind: 'server-error', status: 403 },
  { kind: 'server-log' },
  { kind: 'stack-trace' },
  { kind: 'trace' },
];

test('each thing that holds no credentials has words of its own, in sentences', () => {
  const texts = all.map((evidence) => evidenceInWords(evidence));
  expect(new Set(texts.map(({ name, text }) => `${name} ${text}`)).size).toBe(all.length);
  for (const { text } of texts) expect(text).toMatch(/^[A-Z].*\.$/);
});
