import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];
type Rgb = readonly [number, number, number];

/** Every colour of the sheet in a theme, by its name without the dashes. */
function coloursIn(theme: Theme): ReadonlyMap<string, Rgb> {
  const pairs = sheet.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map(
    [...pairs].map(([, name = '', light = '', dark = '']) => [name, rgbOf({ light, dark }[theme])]),
  );
}

function rgbOf(hex: string): Rgb {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

const grounds = ['canvas', 'surface', 'sunken', 'accent-soft'] as const;
const parties = ['party-you', 'party-proxy', 'party-server', 'party-sts'] as const;
const texts = ['text', 'muted', 'faint', 'accent', 'ok', 'warn', 'bad', ...parties] as const;

/** In Oklab, where CSS Color 4 takes 0.02 for a difference that is just noticed: marks are small, and apart from one another. */
const leastApart = 0.06;

/** How much of a value's hue stands in its tint. */
const tint = 0.12;

type Matrix = readonly [Rgb, Rgb, Rgb];

/** What is seen of linear sRGB: Machado, Oliveira and Fernandes 2009, table 1, at severity 1. */
const seenBy: Readonly<Record<string, Matrix>> = {
  'most people': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'those without red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'those without green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'those without blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

for (const theme of themes) {
  const colours = coloursIn(theme);
  const colour = (name: string): Rgb => {
    const found = colours.get(name);
    if (!found) throw new Error(`no colour --${name}`);
    return found;
  };

  describe(`in the ${theme} theme`, () => {
    it('text holds 4.5:1 on whatever it may stand on', () => {
      const faint = texts.flatMap((name) =>
        grounds
          .filter((ground) => contrast(colour(name), colour(ground)) < 4.5)
          .map((ground) => `${name} on ${ground}`),
      );
      expect(faint).toEqual([]);
    });

    it('a value holds 4.5:1 on its own tint, and when it is lit', () => {
      const faint = parties.flatMap((name) => [
        ...grounds
          .filter((ground) => contrast(colour(name), over(colour(name), colour(ground), tint)) < 4.5)
          .map((ground) => `${name} tinted over ${ground}`),
        ...(contrast(colour('surface'), colour(name)) < 4.5 ? [`lit ${name}`] : []),
      ]);
      expect(faint).toEqual([]);
    });

    it('a tone holds 4.5:1 on its own ground', () => {
      for (const tone of ['ok', 'warn', 'bad'])
        expect(contrast(colour(tone), colour(`${tone}-soft`)), tone).toBeGreaterThanOrEqual(4.5);
    });

    it('the primary button holds 4.5:1, hovered too', () => {
      for (const ground of ['accent', 'accent-strong'])
        expect(contrast(colour('on-accent'), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
    });

    it('the border of a field holds 3:1', () => {
      for (const ground of ['canvas', 'surface'])
        expect(contrast(colour('line-field'), colour(ground)), ground).toBeGreaterThanOrEqual(3);
    });

    it.each(Object.keys(seenBy))('the accent and the four parties are five colours for %s', (eye) => {
      const seen = ['accent', ...parties];
      const alike = seen.flatMap((one, i) =>
        seen
          .slice(i + 1)
          .filter((other) => apart(colour(one), colour(other), eye) < leastApart)
          .map((other) => `${one} and ${other}`),
      );
      expect(alike).toEqual([]);
    });

    it.each(Object.keys(seenBy))('what went wrong is neither green nor the amber of STS for %s', (eye) => {
      for (const other of ['ok', 'party-sts'])
        expect(apart(colour('bad'), colour(other), eye), other).toBeGreaterThanOrEqual(leastApart);
    });

    it('a warning has no hue, so that amber is STS alone', () => {
      for (const name of ['warn', 'warn-soft'])
        expect(Math.max(...colour(name)) - Math.min(...colour(name)), name).toBeLessThan(0.04);
    });
  });
}

function through(matrix: Matrix, [r, g, b]: Rgb): Rgb {
  const row = ([x, y, z]: Rgb): number => x * r + y * g + z * b;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

const each = ([r, g, b]: Rgb, change: (part: number) => number): Rgb => [change(r), change(g), change(b)];

const linear = (rgb: Rgb): Rgb =>
  each(rgb, (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));

/** WCAG 2's contrast ratio. */
function contrast(one: Rgb, other: Rgb): number {
  const luminance = (rgb: Rgb): number => {
    const [r, g, b] = linear(rgb);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function over(top: Rgb, ground: Rgb, share: number): Rgb {
  return [0, 1, 2].map((i) => (top[i] ?? 0) * share + (ground[i] ?? 0) * (1 - share)) as unknown as Rgb;
}

/** How far two colours are from each other for an eye, in Oklab. */
function apart(one: Rgb, other: Rgb, eye: string): number {
  const matrix = seenBy[eye];
  if (!matrix) throw new Error(`no eye ${eye}`);
  const [a, b] = [one, other].map((rgb) =>
    oklab(each(through(matrix, linear(rgb)), (part) => Math.min(1, Math.max(0, part)))),
  );
  return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) : Number.NaN;
}

/** Ottosson's Oklab, of linear sRGB. */
function oklab(rgb: Rgb): Rgb {
  const cones = through(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  return through(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    each(cones, Math.cbrt),
  );
}
