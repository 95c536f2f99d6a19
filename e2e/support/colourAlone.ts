import type { Page } from 'playwright/test';

/** What colours stand for here: each of these attributes has a hue for each of its values. */
const meanings = ['data-tone', 'data-status', 'data-outcome', 'data-party', 'data-marker'];

/** One thing that is drawn in a colour with a meaning. */
export interface Coloured {
  readonly attribute: string;
  readonly value: string;
  readonly element: string;
  /** All that an eye has of it which sees no hue: words, shapes, lines, weight. */
  readonly drawn: string;
}

/** Everything in sight that has a colour with a meaning, as it looks without it. */
export async function coloured(page: Page): Promise<readonly Coloured[]> {
  return page.evaluate((attributes) => {
    const found: Coloured[] = [];
    for (const attribute of attributes) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        const { width, height } = element.getBoundingClientRect();
        if (!isSeen || width < 2 || height < 2) continue;
        found.push({
          attribute,
          value: element.getAttribute(attribute) ?? '',
          element: `${element.tagName.toLowerCase()}.${(element.getAttribute('class') ?? '').split(' ')[0] ?? ''}`,
          drawn: [element, ...element.querySelectorAll('*')].map(drawnOf).join(' '),
        });
      }
    }
    return found;

    function drawnOf(element: Element): string {
      const style = getComputedStyle(element);
      if (element.closest('.k-hidden') || style.visibility === 'hidden') return '';
      const words = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join(' ');
      const shape = element instanceof SVGElement ? shapeOf(element, style) : '';
      const isClear = (colour: string): boolean => /, 0\)$|\/ 0\)$|^transparent$/.test(colour);
      const border =
        style.borderTopWidth === '0px' || isClear(style.borderTopColor)
          ? ''
          : `${style.borderTopStyle} ${style.borderTopWidth}`;
      const around = (['::before', '::after'] as const).map((part) => {
        const { content } = getComputedStyle(element, part);
        return content === 'none' || content === 'normal' ? '' : content;
      });
      const text =
        words === '' ? '' : `${style.fontWeight} ${style.fontStyle} ${style.textDecorationLine} ${words}`;
      return [text, shape, border, ...around].filter((part) => part !== '').join(' ');
    }

    function shapeOf(element: SVGElement, style: CSSStyleDeclaration): string {
      const geometry = [
        'd',
        'points',
        'x',
        'y',
        'x1',
        'x2',
        'y1',
        'y2',
        'r',
        'rx',
        'width',
        'height',
        'transform',
      ];
      const values = geometry.map((name) => element.getAttribute(name) ?? '').join(',');
      // Filled as its outline is, or with what is behind it.
      const isFilled = style.fill !== 'none' && (style.stroke === 'none' || style.fill === style.stroke);
      return `${element.tagName} ${values} ${isFilled ? 'filled' : 'hollow'} ${style.strokeDasharray}`;
    }
  }, meanings);
}

/** Two meanings that look the same to whoever sees no hue, a line each. */
export function toldByColourAlone(all: readonly Coloured[]): readonly string[] {
  const seen = new Map<string, Coloured>();
  const found = new Set<string>();
  for (const one of all) {
    const key = `${one.attribute} ${one.element} ${one.drawn}`;
    const other = seen.get(key);
    if (other && other.value !== one.value)
      found.add(
        `${one.element}: ${one.attribute} ${other.value} and ${one.value} both look like “${one.drawn.slice(0, 200)}”`,
      );
    else seen.set(key, one);
  }
  return [...found];
}
