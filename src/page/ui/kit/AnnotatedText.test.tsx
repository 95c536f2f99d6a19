import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnnotatedText, rawText } from './AnnotatedText';
import type { AnnotatedLine } from './AnnotatedText';

const host = {
  name: 'stsHost',
  text: 'sts.amazonaws.com',
} as const;
const lines: readonly AnnotatedLine[] = [
  { segments: ['POST'], note: 'Method' },
  { segments: ['/'] },
  { segments: [] },
  { segments: [{ whole: 'host:' }, { ...host, clip: true }], note: 'The server chose it' },
  { segments: [] },
];
const raw = 'POST\n/\n\nhost:sts.amazonaws.com\n';

const render = (of: readonly AnnotatedLine[]): string =>
  renderToStaticMarkup(<AnnotatedText name="canonicalRequest" label="canonical request" lines={of} />);

/** The text of the element that carries `data-value`, as a browser's textContent gives it. */
function textContent(markup: string): string {
  const inside =
    /<pre[^>]*data-value="canonicalRequest"[^>]*>(.*)<\/pre>/su.exec(markup)?.[1] ?? 'no such element';
  return inside
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

describe('AnnotatedText', () => {
  it('holds exactly the raw text, blank lines and last line feed included', () => {
    expect(rawText(lines)).toBe(raw);
    expect(textContent(render(lines))).toBe(raw);
  });

  it('keeps a first blank line, which an HTML parser would drop', () => {
    const blankFirst: readonly AnnotatedLine[] = [{ segments: [] }, { segments: ['a<b&c'] }];
    expect(textContent(render(blankFirst))).toBe('\na<b&c');
  });

  it('breaks a text that is whole nowhere', () => {
    expect(render(lines)).toContain('<span class="k-text-whole">host:</span>');
  });

  it('leaves the notes out of the text', () => {
    expect(render(lines)).toContain('The server chose it');
    expect(textContent(render(lines))).not.toContain('chose');
  });
});
