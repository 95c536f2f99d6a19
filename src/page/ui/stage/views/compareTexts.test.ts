import { describe, expect, it } from 'vitest';
import { compareTexts } from './compareTexts';

const canonical = (token: string): string =>
  [
    'POST',
    '/',
    '',
    'host:h',
    `x-amz-security-token:${token}`,
    'x-z:1',
    '',
    'host;x-amz-security-token;x-z',
    'ff',
  ].join('\n');

describe('the session token in texts that are compared', () => {
  it.each([
    ['on one line', 'FwoGZXIv', 'other'],
    ['over several lines', 'Fwo\nGZX\nIv', 'Fwo GZX Iv'],
    ['with a colon on a later line', 'Fwo\nhost:GZX', 'Fwo'],
  ])('is masked %s, on both sides, and nothing else is', (_where, client, server) => {
    const { left, right, maskFrom } = compareTexts({
      label: 'canonical request',
      client: canonical(client),
      server: canonical(server),
    });
    const visible = [left, right].flatMap(({ text }) =>
      text.split('\n').map((line) => line.slice(0, maskFrom?.(line) ?? line.length)),
    );
    const secret = [...client.split('\n'), ...server.split('\n')];
    for (const line of visible) for (const part of secret) expect(line).not.toContain(part);
    expect(visible).toContain('host:h');
    expect(visible).toContain('x-amz-security-token:');
    expect(visible).toContain('host;x-amz-security-token;x-z');
  });

  it.each([
    ['with a capital', (text: string) => text.replace('x-amz-security-token:', 'X-Amz-Security-Token:')],
    ['and a space', (text: string) => text.replace('x-amz-security-token:', 'x-amz-security-token : ')],
    ['in a text of one line', (text: string) => text.replaceAll('\n', '')],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('is masked under a name that is written %s', (_how, written) => {
    const text = written(canonical('FwoGZXIv'));
    const { maskFrom, left } = compareTexts({
      label: 'canonical request',
      client: text,
      server: canonical('t'),
    });
    for (const line of left.text.split('\n')) {
      expect(line.slice(0, maskFrom?.(line) ?? line.length)).not.toContain('FwoGZXIv');
    }
  });
});
