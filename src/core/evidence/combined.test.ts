import { describe, expect, it } from 'vitest';
import { evidenceSamples } from '../../testing/evidence/samples';
import type { PieceKind } from './piece';
import { piecesIn } from './piecesIn';

interface Sample {
  readonly kind: PieceKind;
  readonly text: string;
  readonly kinds: readonly PieceKind[];
}

const kindsIn = (text: string): readonly PieceKind[] => piecesIn(text).pieces.map(({ kind }) => kind);
const samples: readonly Sample[] = evidenceSamples.map(([kind, text]) => ({
  kind,
  text,
  kinds: kindsIn(text),
}));

/** Each kind before each other one, or a part of these pairs for each way, by samples that take turns. */
function pairsOf(chosen: readonly Sample[], way: string): readonly (readonly [Sample, Sample])[] {
  const turn = Object.keys({ ...ways, ...waysInOneLine }).indexOf(way);
  const isAll = way === 'in lines' || way === 'a blank';
  const groups = [...new Set(chosen.map(({ kind }) => kind))].map((kind) =>
    chosen.filter((sample) => sample.kind === kind),
  );
  return groups.flatMap((first, i) =>
    groups.flatMap((second, j): readonly (readonly [Sample, Sample])[] => {
      const [a, b] = [first[(i + j) % first.length], second[(2 * i + j) % second.length]];
      return i === j || !a || !b || (!isAll && (i + j) % 4 !== turn % 4) ? [] : [[a, b]];
    }),
  );
}

const linesOf = (...texts: readonly string[]): readonly string[] => texts.join('\n').split(/\r?\n/);
const each = (write: (line: string) => string) => (a: string, b: string) =>
  linesOf(a, b).map(write).join('\n');
const quoted = (text: string): string => JSON.stringify(text);

/** How two things come into one text. */
const ways: Readonly<Record<string, (a: string, b: string) => string>> = {
  'in lines': (a, b) => `${a}\n${b}`,
  'with Windows line endings': (a, b) => linesOf(a, b).join('\r\n'),
  'with an empty line between': (a, b) => `${a}\n\n\n${b}\n`,
  'in a log of JSON, under two names': (a, b) => JSON.stringify({ level: 'error', msg: a, detail: b }),
  'in two lines of a log of JSON': (a, b) => `{"level":"error","msg":${quoted(a)}}\n{"msg":${quoted(b)}}`,
  'in a log of JSON that CSV quotes again': (a, b) =>
    `"${JSON.stringify({ level: 'error', msg: a, detail: b }).replaceAll('"', '""')}"`,
  'in two quotations': (a, b) => `${quoted(a)},\n${quoted(b)}`,
  'as Docker Compose prints them': each((line) => `app-1  | ${line}`),
  'as a container’s log has them': each((line) => `2026-11-28T10:15:00.123456789Z stderr F ${line}`),
  'as kubectl logs --prefix prints them': each((line) => `[pod/app-5d9c/app] ${line}`),
  'with a moment before each line': each((line) => `2026-11-28 10:15:00,123 ${line}`),
  'as journalctl prints them': each((line) => `Nov 28 10:15:00 host app[123]: ${line}`),
  'as a mail quotes them': each((line) => `> ${line}`),
  'in the colours of a terminal': each((line) => `\u001B[31m${line.replace(' ', '\u001B[1m ')}\u001B[0m`),
};

/** What can stand in one line with something else: no frame, nor a row of a file that begins its line. */
const inOneLine = samples.filter(
  ({ kind, text }) => kind !== 'stack-trace' && !text.includes('\n') && !text.startsWith('mongodb = '),
);

const waysInOneLine: Readonly<Record<string, (a: string, b: string) => string>> = {
  'a blank': (a, b) => `${a} ${b}`,
  'a tab': (a, b) => `${a}\t${b}`,
  'a dash': (a, b) => `${a} - ${b}`,
};

describe('what is known alone is known beside another', { timeout: 120_000 }, () => {
  it.each(Object.keys(ways))('%s', (way) => {
    for (const [a, b] of pairsOf(samples, way)) {
      const text = ways[way]?.(a.text, b.text) ?? '';
      expect(kindsIn(text), text).toEqual(expect.arrayContaining([...a.kinds, ...b.kinds]));
    }
  });

  it.each(Object.keys(waysInOneLine))('in one line with %s between', (way) => {
    for (const [a, b] of pairsOf(inOneLine, way)) {
      const text = waysInOneLine[way]?.(a.text, b.text) ?? '';
      // Words of which nothing else is known are those of the error that is.
      const expected = [...a.kinds, ...b.kinds].filter((kind) => kind !== 'driver-error');
      expect(kindsIn(text), text).toEqual(expect.arrayContaining(expected));
    }
  });
});

const uri = 'mongodb+srv://cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS';

describe('an error in the line of a connection string', () => {
  it.each([
    ['behind it', `${uri}: PKIX path building failed`, ['connection-string', 'tls-error']],
    [
      'in parentheses behind it',
      `MongoServerError: bad auth : x (${uri})`,
      ['server-error', 'connection-string'],
    ],
    [
      'behind it, of which nothing is known',
      `${uri} MongoRuntimeError: something new`,
      ['connection-string', 'driver-error'],
    ],
    [
      'between two',
      `${uri} getaddrinfo ENOTFOUND h.example.net ${uri.replace('0', '1')}`,
      ['connection-string', 'dns-error', 'connection-string'],
    ],
  ])('is read %s', (_where, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it('is read, and so is the string, where a log of JSON writes its & as \\u0026', () => {
    const { pieces } = piecesIn(
      `{"msg":"connect","uri":"${uri}\\u0026authSource=%24external","error":"using mechanism \\"MONGODB-AWS\\": (AtlasError) bad auth : aws sts call has response 403"}`,
    );
    expect(pieces).toMatchObject([
      { kind: 'connection-string', facts: { target: `${uri}&authSource=%24external` } },
      { kind: 'server-error', facts: { status: 403, codeName: 'AtlasError', mechanism: 'MONGODB-AWS' } },
    ]);
  });
});

describe('where a text was quoted, prefixed or coloured', () => {
  it.each([
    [
      'colours',
      '\u001B[31mMongoServerError\u001B[0m: bad \u001B[1mauth\u001B[22m : aws sts call has response \u001B[33m403\u001B[39m',
    ],
    [
      'a log of JSON',
      '{"message":"MongoServerError: bad auth : aws sts call has response 403\\n    at f (/a.js:1:2)"}',
    ],
    [
      'a container’s log',
      'app-1  | MongoServerError: bad auth : aws sts call has response 403\napp-1  |   code: 8000,\n',
    ],
  ])('the server’s words are whole and nothing else, in %s', (_what, text) => {
    expect(piecesIn(text).pieces[0]).toMatchObject({
      kind: 'server-error',
      facts: { message: 'bad auth : aws sts call has response 403', status: 403 },
    });
  });

  it('a piece’s place is that in the text as it was brought', () => {
    const text = 'app-1  | \u001B[31mready\u001B[0m\napp-1  | \u001B[31mbad auth : x\u001B[0m';
    const [piece] = piecesIn(text).pieces;
    expect(text.slice(piece?.span.start, piece?.span.end)).toContain('bad auth : x');
    expect(piece?.span.line).toBe(2);
  });
});
