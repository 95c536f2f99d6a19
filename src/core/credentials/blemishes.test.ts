import { describe, expect, test } from 'vitest';
import { blemishesOf } from './blemishes';
import { blemishInWords } from '../../words/en/findings/blemishInWords';

describe('blemishesOf', () => {
  test.each([
    ['nothing amiss', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY==', []],
    ['an empty text', '', [{ kind: 'empty' }]],
    [
      'blanks at both ends',
      ' \tab  c ',
      [
        { kind: 'leading-space', count: 2, tabs: 1 },
        { kind: 'trailing-space', count: 1 },
        { kind: 'inner-space', at: 4 },
      ],
    ],
    ['a tab', 'a\tb', [{ kind: 'inner-space', at: 1, tabs: 1 }]],
    ['blanks only', '  ', [{ kind: 'leading-space', count: 2 }]],
    ['line breaks', 'ab\r\ncd\n', [{ kind: 'line-break', at: 2, count: 2 }]],
    ['quotes around it', '"ab"', [{ kind: 'quotes', quote: '"' }]],
    [
      'quotes of two sorts',
      `'a\``,
      [
        { kind: 'quotes', quote: "'" },
        { kind: 'quotes', quote: '`' },
      ],
    ],
    ['typographic quotes', '“ab”', [{ kind: 'quotes', quote: 'smart' }]],
    ['a zero width space', 'a\u200bb\u200b', [{ kind: 'invisible', at: 1, name: 'ZERO WIDTH SPACE' }]],
    ['a byte order mark', '\ufeffa', [{ kind: 'invisible', at: 0, name: 'ZERO WIDTH NO-BREAK SPACE' }]],
    ['a no-break space', 'a\u00a0', [{ kind: 'invisible', at: 1, name: 'NO-BREAK SPACE' }]],
    ['a control character', 'a\u0001', [{ kind: 'invisible', at: 1, name: 'U+0001' }]],
    ['a lone surrogate', 'a\ud800', [{ kind: 'invisible', at: 1, name: 'U+D800' }]],
    ['a dash that is no hyphen', 'a–b', [{ kind: 'not-ascii', at: 1 }]],
    ['a percent escape', 'a%2Fb', [{ kind: 'percent-encoded', at: 1 }]],
    ['a percent sign', 'a%b', []],
  ])('of %s', (_, text, blemishes) => {
    expect(blemishesOf(text)).toEqual(blemishes);
  });

  test('call a tab a tab', () => {
    expect(['\t\ta', 'a \t', 'a\tb', 'a\t'].flatMap(blemishesOf).map(blemishInWords)).toEqual([
      'Begins with 2 tabs',
      'Ends with 2 spaces and tabs',
      'Has a tab at character 2',
      'Ends with a tab',
    ]);
  });

  test('have a sentence each, which counts from 1', () => {
    expect(blemishesOf(' a b\n"\u200b–%2F').map(blemishInWords)).toEqual([
      'Begins with a space',
      'Has a space at character 3',
      'Has a line break, the first at character 5',
      'Has the quote " in it, which takes part in signing',
      'Has an invisible character at character 7: ZERO WIDTH SPACE',
      'Has a character outside ASCII at character 8',
      'Has a percent escape at character 9: perhaps it was encoded twice',
    ]);
  });
});
