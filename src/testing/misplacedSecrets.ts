const plain = 'q7Canary0wLx5Rv8Kd2Zt9Ms4Hb6Yp1Nf3Jg0Tc+';

/** Secret access keys as AWS makes them, for the place of an access key ID: a slash stands anywhere in one, or nowhere. */
export const misplacedSecrets: readonly string[] = [
  [],
  [0],
  [1],
  [5],
  [6, 13],
  [7, 15],
  [13, 21, 30],
  [39],
].map((places) => [...plain].map((character, at) => (places.includes(at) ? '/' : character)).join(''));

/** The runs of six characters of a secret that stand in texts: as they are, in hex, or in base64. */
export function runsOf(secret: string, texts: readonly string[]): readonly string[] {
  const said = texts.flatMap((text) => [text, ...inBase64(text)]).join('\n');
  const dense = said.replaceAll(/(?:0x|\\x|[\s,|])+/g, '').toLowerCase();
  return Array.from({ length: secret.length - 5 }, (_, at) => secret.slice(at, at + 6)).filter(
    (run) => said.includes(run) || dense.includes(Buffer.from(run).toString('hex')),
  );
}

function inBase64(text: string): readonly string[] {
  return (text.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? []).map((run) =>
    Buffer.from(run, 'base64').toString('latin1'),
  );
}

/** Plain data as texts, bytes as Latin-1. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('latin1')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
