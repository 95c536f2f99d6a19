import { describe, expect, it } from 'vitest';
import { EchoMask } from './echoMask';
import { Secret } from './secret';

const token = 'IQoJb3JpZ2luX2VjEA/+wEaCXVzLWVhc3QtMSJHMEUCIQ==';
const secrets = [new Secret(token)];
const maskParts = (text: string, of: readonly Secret[], open: readonly string[] = []): string =>
  new EchoMask(of, open).text(text);

describe('a part of a secret in what somebody else says', () => {
  it('is masked, wherever it begins and however long it is, from eight characters on', () => {
    for (let from = 0; from < token.length; from++) {
      for (let to = from + 8; to <= token.length; to++) {
        const part = token.slice(from, to);
        expect(maskParts(`the value “${part}” failed`, secrets)).toBe('the value “••••” failed');
      }
    }
  });

  it('is left where it has seven characters', () => {
    expect(maskParts(`so ${token.slice(3, 10)} be it`, secrets)).toBe(`so ${token.slice(3, 10)} be it`);
  });

  it('is masked where parts overlap or follow each other', () => {
    const text = `${token.slice(0, 20)}${token.slice(4, 30)} and ${token}${token}`;
    expect(maskParts(text, secrets)).toBe('•••••••• and ••••••••');
  });

  it('is masked percent-encoded too', () => {
    const whole = encodeURIComponent(token);
    expect(maskParts(`t=${whole.slice(10, 40)}`, secrets)).toBe('t=••••');
  });

  it('is left where it is known to all', () => {
    const text = 'role/countersign/x is not authorized';
    const holds = [new Secret(`abc${text}def`), new Secret('xyzzy')];
    expect(maskParts(text, holds, ['role/countersign/x is not authorized'])).toBe(text);
    expect(maskParts('xyzzy', holds)).toBe('••••');
  });

  it('is masked in bytes, at the same length', () => {
    const bytes = new TextEncoder().encode(`é${token.slice(2, 12)}é`);
    new EchoMask(secrets).bytes(bytes);
    expect(new TextDecoder().decode(bytes)).toBe('é**********é');
  });

  it('is found in bytes, and bytes without one are none', () => {
    const mask = new EchoMask(secrets);
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(mask.standsIn(bytes(`é${token.slice(2, 10)}`))).toBe(true);
    expect(mask.standsIn(bytes(`é${token.slice(2, 9)}é`))).toBe(false);
    expect(new EchoMask([]).standsIn(bytes(token))).toBe(false);
  });

  it('is looked for in a text of a million characters without taking the page’s turn', () => {
    const mask = new EchoMask([new Secret(token.repeat(40))]);
    const [plain, text] = ['x'.repeat(1_000_000), `${token} `.slice(5).repeat(25_000)];
    expect(mask.text(plain)).toBe(plain);
    expect(mask.text(text)).not.toContain(token.slice(5, 13));
  });

  it('is masked for secrets that are no Unicode, and an empty one hides nothing', () => {
    expect(maskParts('ab\uD800cdefgh', [new Secret('ab\uD800cdefgh')])).toBe('••••');
    expect(maskParts('all', [new Secret('')])).toBe('all');
  });
});
