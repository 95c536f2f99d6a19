import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ComparedText, type ComparedTextProps } from './ComparedText';
import { differenceInWords } from './differenceInWords';

function compared(left: string, right: string): ComparedTextProps {
  return {
    label: 'canonical request',
    left: { party: 'you', title: 'You', has: 'you have', text: left },
    right: { party: 'server', title: 'Server', has: 'the server has', text: right },
    maskFrom: (line) => (line.startsWith('x-amz-security-token:') ? 21 : null),
  };
}

const render = (left: string, right: string): string =>
  renderToStaticMarkup(<ComparedText {...compared(left, right)} />);

const marksIn = (markup: string): readonly string[] => markup.match(/<mark[^>]*>[^<]*<\/mark>/gu) ?? [];

describe('two texts beside each other', () => {
  it.each([
    ['a:b', 'a:c', 'First difference: line 1, column 3: you have “b”, the server has “c”.'],
    [
      'a\nh:443',
      'a\nh',
      'First difference: line 2, column 2: you have “:”, the server has the end of the text.',
    ],
    ['h:443\nb', 'h\nb', 'First difference: line 1, column 2: you have “:”, the server has a line feed.'],
    ['a\nb', 'a\n\nb', 'First difference: line 2, column 1: only the server has this blank line.'],
    ['a\nextra\nb', 'a\nb', 'First difference: line 2, column 1: only you have this line.'],
    [
      'x-amz-security-token:aaa\nb',
      'x-amz-security-token:bbb\nb',
      'First difference: line 1, column 22: inside what is masked.',
    ],
  ])('%j and %j: %s', (left, right, words) => {
    expect(differenceInWords(compared(left, right))).toBe(words);
  });

  it('are said to have no difference when they have none', () => {
    expect(differenceInWords(compared('a\nb', 'a\nb'))).toBeNull();
    expect(marksIn(render('a\nb', 'a\nb'))).toEqual([]);
  });

  it('mark the first differing character on both sides, and no other', () => {
    expect(marksIn(render('a1\nb\nc1', 'a2\nb\nc2'))).toEqual(['<mark>1</mark>', '<mark>2</mark>']);
  });

  it('draw a difference that cannot be seen', () => {
    expect(marksIn(render('a \nb', 'a\nb'))).toEqual([
      '<mark data-drawn="SP"> </mark>',
      '<mark data-drawn="LF"></mark>',
    ]);
    expect(marksIn(render('a', 'a\u200b'))).toEqual([
      '<mark data-drawn="END"></mark>',
      '<mark data-drawn="U+200B">\u200b</mark>',
    ]);
  });

  it('draw a masked line as dots from where it is masked, and mark nothing in it', () => {
    const markup = render('x-amz-security-token:aaa\nb', 'x-amz-security-token:bbb\nb');
    expect(markup).toContain(
      'x-amz-security-token:<span class="k-covered" role="img" aria-label="Session token, 3 characters, hidden"><span aria-hidden="true">aaa</span></span>',
    );
    expect(marksIn(markup)).toEqual([]);
  });

  it('show what both have once', () => {
    expect(render('same\na', 'same\nb').match(/same</gu)).toHaveLength(1);
  });
});
