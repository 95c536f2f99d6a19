/** Where something was seen; bytes as `latin1`, so that one search finds text and bytes alike. */
export interface Sighting {
  readonly where: string;
  readonly text: string;
}

/** The shapes in which a text or a run of bytes may leave: as it is, escaped, in hex, in base64 at any alignment, as UTF-16. */
export function shapesOf(secret: string | Buffer): readonly string[] {
  const bytes = Buffer.from(secret);
  const shapes = [bytes.toString('latin1'), bytes.toString('hex'), bytes.toString('hex').toUpperCase()];
  for (const before of [0, 1, 2]) shapes.push(innerBase64(bytes, before));
  if (typeof secret === 'string') {
    const wide = Buffer.from(secret, 'utf16le');
    shapes.push(encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), wide.toString('latin1'));
    shapes.push([...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  }
  return [...new Set(shapes.flatMap((shape) => [shape, shape.replaceAll('+', '-').replaceAll('/', '_')]))];
}

/** The characters of base64 that depend on these bytes alone, when so many bytes stand before them. */
function innerBase64(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replaceAll('=', '');
  const tail = (before + bytes.length) % 3 === 0 ? 0 : 1;
  return text.slice(before === 0 ? 0 : before + 1, text.length - tail);
}

/** @returns where any shape of it was seen, each place once */
export function placesOf(secret: string | Buffer, sightings: readonly Sighting[]): readonly string[] {
  const shapes = shapesOf(secret);
  const places = sightings.filter(({ text }) => shapes.some((shape) => text.includes(shape)));
  return [...new Set(places.map(({ where }) => where))];
}
