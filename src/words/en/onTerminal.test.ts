import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultSamples } from '../../testing/faultSamples';
import { faultInWords } from './faults/faultInWords';
import * as pageAdvice from './findings/pageAdvice';
import { onTerminal } from './onTerminal';

/** What only somebody who has the page before them can do, or see. */
const ofPage =
  /Drivers(?: shows|:)|into Drivers|at Listen|\b[Pp]aste (?:the|it)\b|\bEnter\b|that you entered|see above|\b[Tt]his page\b|on the (?:left|right)\b|\b(?:click|button|screen)\b|\bin step \d|step \d+ (?:shows|or)/;

const folders = ['findings', 'evidence'];
const files = folders.flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`),
);

/** The texts of a file, as they stand between quotes. */
function textsOf(file: string): readonly string[] {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8').replaceAll(
    /^\s*(?:\/\/|\/?\*).*$/gm,
    '',
  );
  return [...source.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(([, plain, template]) => plain ?? template ?? '');
}

describe('on a terminal', () => {
  it.each(Object.entries(pageAdvice))('%s has a form that needs no page', (_name, line) => {
    expect(onTerminal(line) ?? '').not.toMatch(ofPage);
    expect(onTerminal(line)).not.toBe(line);
  });

  it.each(files)('nothing that %s says is of the page', (file) => {
    const told = textsOf(file).flatMap((text) => onTerminal(text) ?? []);
    expect(told.filter((text) => ofPage.test(text))).toEqual([]);
  });

  it('nobody who connects by themselves is sent to the machine of a proxy', () => {
    const ofProxy = /runs the proxy|start the proxy with --tls-ca/;
    const told = faultSamples().flatMap((fault) => faultInWords(fault).next ?? []);
    expect(told.some((text) => ofProxy.test(text))).toBe(true);
    expect(told.filter((text) => ofProxy.test(onTerminal(text) ?? ''))).toEqual([]);
  });

  it('steps are named', () => {
    expect(onTerminal('ahead of the server’s (step 4): set it')).toBe(
      'ahead of the server’s (step 4, Hello): set it',
    );
  });

  it('what names no place of the page is said as it is', () => {
    expect(onTerminal('Encode it once')).toBe('Encode it once');
  });
});
