import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LongText } from './LongText';

const textContent = (markup: string): string => markup.replaceAll(/<[^>]*>/gu, '');
const laidOut = (markup: string): string =>
  textContent(markup.replaceAll(/<span hidden="">.*?<\/span>/gsu, ''));

describe('LongText', () => {
  it('leaves a short text as it is', () => {
    expect(renderToStaticMarkup(<LongText>short</LongText>)).toBe('short');
  });

  it('keeps the end of a long word together, and leaves words as they are', () => {
    const arn = 'arn:aws:iam::123456789012:user/ada';
    const kept = renderToStaticMarkup(<LongText>{`as ${arn}`}</LongText>);
    expect(textContent(kept)).toBe(`as ${arn}`);
    expect(kept).toContain('<span class="k-long-end">er/ada</span>');
    expect(renderToStaticMarkup(<LongText>{`${arn} is not found`}</LongText>)).not.toContain('<');
  });

  it('lays out the beginning of a megabyte, and no more', () => {
    const text = 'x'.repeat(2 ** 20);
    const markup = renderToStaticMarkup(<LongText>{text}</LongText>);
    expect(markup.length).toBeLessThan(3000);
    expect(markup).toContain('aria-label="Show all 1,048,576 characters"');
  });

  it('holds the whole text where it is to be exact, and lays out as little of it', () => {
    const text = 'x'.repeat(2 ** 20);
    const markup = renderToStaticMarkup(<LongText exact>{text}</LongText>);
    expect(textContent(markup)).toBe(text);
    expect(laidOut(markup).length).toBeLessThan(3000);
  });

  it('breaks no character in two', () => {
    const text = '\u{1F600}'.repeat(5000);
    const markup = renderToStaticMarkup(
      <LongText exact atFirst={1001}>
        {text}
      </LongText>,
    );
    expect(textContent(markup)).toBe(text);
    expect(laidOut(markup)).toBe('\u{1F600}'.repeat(501));
  });
});
