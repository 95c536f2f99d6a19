import { describe, expect, it } from 'vitest';
import { printerFor } from './printer';

describe('a terminal', () => {
  it('gets colours and lines that fit', () => {
    const { paint, wrap } = printerFor({ isTTY: true, columns: 44 }, {});
    expect(paint('red', 'no')).toBe('\u001B[31mno\u001B[39m');
    expect(wrap('one two three four five six seven eight nine ten', '  ')).toBe(
      'one two three four five six seven eight\n  nine ten',
    );
  });

  it('is as wide as usual where it does not know', () => {
    const long = 'word '.repeat(100).trim();
    const wrapped = (size: { columns?: number }): string =>
      printerFor({ isTTY: true, ...size }, {}).wrap(long, '');
    expect(wrapped({ columns: 0 })).toBe(wrapped({ columns: 80 }));
    expect(wrapped({})).toBe(wrapped({ columns: 80 }));
  });

  it.each<NodeJS.ProcessEnv>([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('gets no colour with %j', (env) => {
    expect(printerFor({ isTTY: true }, env).paint('red', 'no')).toBe('no');
  });
});

it('a pipe gets neither colours nor broken lines', () => {
  const { paint, wrap } = printerFor({}, {});
  const long = 'word '.repeat(100).trim();
  expect([paint('red', 'no'), wrap(long, '  ')]).toEqual(['no', long]);
});

it('what somebody else wrote is shown, and begins no line of its own', () => {
  const { paint, wrap } = printerFor({ isTTY: true }, {});
  expect(wrap('bad \u001B[2Jauth \r\nAuthenticated', '  ')).toBe('bad \\u001b[2Jauth \n  Authenticated');
  expect(paint('red', '\u001B]0;x\u0007')).toBe('\u001B[31m\\u001b]0;x\\u0007\u001B[39m');
});
