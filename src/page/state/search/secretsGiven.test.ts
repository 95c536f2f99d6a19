import { describe, expect, it } from 'vitest';
import { Secret } from '../../../core/credentials/secret';
import { mostSecrets } from '../../../core/mistakes/search/distinctSecrets';
import { secretsGiven } from './secretsGiven';

const secret = (i: number): string => `wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLE${String(i).padStart(3, '0')}`;
const profile = (i: number, its = secret(i)): string =>
  `[p${i}]\naws_access_key_id = AKIAQNZGKIQY56JQ7${String(i).padStart(3, 'A')}\naws_secret_access_key = ${its}\n`;
const file = (count: number): string => Array.from({ length: count }, (_, i) => profile(i)).join('\n');

describe('what stands in the field of a secret', () => {
  it('is that secret, whatever is wrong with it', () => {
    for (const text of [secret(1), `${secret(1)}\n`, ' x', `"${secret(1)}"`, '[p]', 'AKIAQNZGKIQY56JQ7WML']) {
      const [only, ...others] = secretsGiven(new Secret(text));
      expect(only?.secret.reveal()).toBe(text);
      expect(only?.whose).toEqual({ from: 'field' });
      expect(others).toEqual([]);
    }
  });

  it('is nothing where it is empty', () => {
    expect(secretsGiven(new Secret(''))).toEqual([]);
  });

  it('is every profile of a credentials file, each secret once', () => {
    const given = secretsGiven(new Secret(`${file(3)}\n${profile(9, secret(1))}`));
    expect(given.map(({ whose }) => whose.label)).toEqual(['p0', 'p1', 'p2']);
    expect(given.map((one) => one.secret.reveal())).toEqual([secret(0), secret(1), secret(2)]);
    expect(JSON.stringify(given)).not.toContain(secret(0).slice(0, 8));
  });

  it('is no more than can be tried', () => {
    expect(secretsGiven(new Secret(file(mostSecrets + 5)))).toHaveLength(mostSecrets);
  });
});
