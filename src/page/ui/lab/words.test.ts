import { describe, expect, it } from 'vitest';
import type { LabReport, Objected } from '../../../core/findings/labReport';
import { brokenInWords } from '../../../words/en/brokenInWords';
import { reportInWords, toneOf } from './reportInWords';

const predicted = { by: 'sts', at: 'verdict', causes: [], hidden: [] } as const;

function report(by: Objected['by'] | null, held: boolean | null): LabReport {
  const objected: Objected | null = by === null ? null : { by, at: 'verdict', quote: '' };
  return { settings: [{ id: 'body' }], predicted, objected, held };
}

describe('what came of a prediction', () => {
  it.each<[Objected['by'] | null, boolean | null, string, string]>([
    ['sts', true, 'As predicted: STS objected', 'ok'],
    ['client', true, 'As predicted: the client objected', 'ok'],
    ['nobody', true, 'As predicted: nobody objected', 'ok'],
    ['server', false, 'Not as predicted: the server objected', 'bad'],
    ['server-or-sts', true, 'As predicted: the server or its STS objected', 'ok'],
    ['server-or-sts', null, 'The server or its STS objected', 'info'],
    [null, null, 'No prediction to hold: the run ended before anybody could object', 'info'],
  ])('%s, %s: %s', (by, held, words, tone) => {
    expect(reportInWords(report(by, held))).toBe(words);
    expect(toneOf(report(by, held))).toBe(tone);
  });
});

describe('what is broken at a step', () => {
  it('is told by when, titles together', () => {
    expect(
      brokenInWords([
        { id: 'host-port', when: 'now' },
        { id: 'nonce-byte', when: 'next' },
        { id: 'body', when: 'now' },
      ]),
    ).toEqual([
      'Broken on purpose here: Host with port, Another body',
      'To be broken here in the next run: A byte of the nonce',
    ]);
    expect(brokenInWords([])).toEqual([]);
  });
});
