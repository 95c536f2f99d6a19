import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { driverIds } from '../roster';
import { layOutUri } from './layout';
import { compareDrivers } from './compareDrivers';
import { safeFormOf } from './safeForm';

describe('the safe form', () => {
  const messy =
    "mongodb+srv://AKIA:a/b+c:d@e'@c.example.net/shop?authMechanism=MONGODB-AWS&retryWrites=true&authMechanismProperties=aws_session_token:x+y/z==";
  const layout = layOutUri(messy);

  it('reads the same in every driver that takes credentials, and as they were meant', () => {
    const again = compareDrivers(safeFormOf(layout, true).uri.reveal());
    const taken = again.readings.filter(({ driver }) => driver !== 'node7');
    for (const { acceptance, secretAccessKey, sessionToken, source } of taken) {
      expect([acceptance.kind, secretAccessKey?.reveal(), sessionToken?.reveal(), source]).toEqual([
        'accepted',
        "a/b+c:d@e'",
        'x+y/z==',
        '$external',
      ]);
    }
    expect(again.differences.filter(({ says }) => says.some(({ weight }) => weight === 'loses'))).toEqual([]);
  });

  it('without credentials is accepted by all, Node 7 included, and holds no part of them', () => {
    const uri = safeFormOf(layout, false).uri.reveal();
    expect(uri).toBe(
      'mongodb+srv://c.example.net/shop?authMechanism=MONGODB-AWS&authSource=%24external&retryWrites=true',
    );
    expect(compareDrivers(uri).readings.map(({ acceptance }) => acceptance.kind)).toEqual(
      driverIds.map(() => 'accepted'),
    );
  });

  it('is one word to a POSIX shell, whatever stands in the connection string', () => {
    const marks = ["'", '"', '\\', '$', '`', '!', '\n', ' ', ...'@:/?&=%#[],'];
    // No word of a shell can hold NUL.
    const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((one) => one !== '\0');
    const text = fc
      .string({ unit: fc.oneof(fc.constantFrom(...marks, 'a', 'tls='), character) })
      .map((rest) => `mongodb://${rest}`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 20, maxLength: 40 }), fc.boolean(), (texts, inside) => {
        const forms = texts.map((one) => safeFormOf(layOutUri(one), inside));
        const script = `printf '%s\\0' ${forms.map(({ shell }) => shell.reveal()).join(' ')}`;
        const words = execFileSync('/bin/sh', { input: script, encoding: 'utf8' }).split('\0').slice(0, -1);
        expect(words).toEqual(forms.map(({ uri }) => uri.reveal()));
      }),
      { numRuns: 20 },
    );
  });

  it('is there also for half a surrogate pair in a password', () => {
    const half = layOutUri('mongodb://AKIA:a\uD83Db@h/');
    expect(safeFormOf(half, true).uri.reveal()).toContain('AKIA:a%EF%BF%BDb@');
  });
});
