import { maskSecurityToken } from '../../core/sigv4/canonicalRequest';

/**
 * The same log, without what the level `secrets` masks: what its file is to show.
 * @param secrets in every form in which they stand there, longest first
 */
export function masked<T>(log: T, secrets: readonly string[]): T {
  const long = secrets.filter(({ length }) => length >= 8);
  const text = (given: string): string =>
    secrets.includes(given)
      ? '••••'
      : long.reduce((so, secret) => so.replaceAll(secret, '••••'), maskSecurityToken(given));
  const bytes = (given: Uint8Array): Uint8Array => {
    const written = secrets.reduce((so, secret) => {
      const found = Buffer.from(secret).toString('latin1');
      const stars = '*'.repeat(found.length);
      if (found.length >= 8) return so.replaceAll(found, stars);
      const head = `${String.fromCharCode(found.length + 1)}\0\0\0`;
      return so.replaceAll(`${head}${found}\0`, `${head}${stars}\0`);
    }, Buffer.from(given).toString('latin1'));
    return Uint8Array.from(Buffer.from(written, 'latin1'));
  };
  const names = new Set(
    'type step id at by check causes code outcome kind order failed mode serverMode'.split(' '),
  );
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (value instanceof Uint8Array) return bytes(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([name, inner]) => [
      name,
      names.has(name) ? inner : walk(inner),
    ]);
    return Object.fromEntries(fields);
  };
  return walk(log) as T;
}
