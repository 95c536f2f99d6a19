import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandPrinters } from '../../testing/pastes/commandPrinters';
import { filePrinters } from '../../testing/pastes/filePrinters';
import type { Printed, Printer } from '../../testing/pastes/printers';
import { shellPrinters } from '../../testing/pastes/shellPrinters';
import { pasteFormatNames } from './pasted';
import { readPaste } from './readPaste';

const printers: readonly Printer[] = [...shellPrinters, ...filePrinters, ...commandPrinters];
const base64 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'];

const text = (characters: readonly string[], minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });

/** What AWS issues. */
const issued: fc.Arbitrary<Printed> = fc.record({
  id: fc
    .tuple(fc.constantFrom('AKIA', 'ASIA'), text([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'], 16, 16))
    .map(([prefix, rest]) => prefix + rest),
  secret: text(base64, 40, 40),
  token: fc.option(
    fc.tuple(text(base64, 100, 300), fc.constantFrom('', '=', '==')).map(([body, end]) => body + end),
    { nil: undefined },
  ),
});

/** What anybody could have in their place. */
const hostile = (permits: (value: string) => boolean): fc.Arbitrary<Printed> => {
  const value = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter(permits);
  return fc.record({ id: value, secret: value, token: fc.option(value, { nil: undefined }) });
};

function check({ print, format }: Printer, printed: Printed): void {
  const pasted = readPaste(print(printed));
  if (pasted.kind !== 'credentials') throw new Error(`It was taken for ${pasted.kind}`);
  const [set, second] = pasted.sets;
  expect(second).toBeUndefined();
  expect(pasted.format).toBe(format);
  expect(set?.accessKeyId?.text).toBe(printed.id);
  expect(set?.secretAccessKey?.text.reveal()).toBe(printed.secret);
  const token = set?.sessionToken?.text.reveal();
  if (printed.token !== undefined || (format !== 'ecs-json' && format !== 'imds-json')) {
    expect(token).toBe(format === 'csv' ? undefined : printed.token);
  }
}

describe('credentials printed and pasted are the same', () => {
  test('in every format that is known', () => {
    const printed = new Set(printers.map(({ format }) => format as string));
    // What nothing names is guessed, and so is no format to print in.
    const known = Object.keys(pasteFormatNames).filter((format) => format !== 'by-looks');
    expect([...printed].sort()).toEqual(known.sort());
  });

  test.each(printers)('as $name', (printer) => {
    fc.assert(fc.property(issued, (printed) => check(printer, printed)));
  });

  test.each(printers.filter(({ permits }) => permits))('as $name, whatever they are', (printer) => {
    fc.assert(fc.property(hostile(printer.permits ?? (() => true)), (printed) => check(printer, printed)));
  });
});
