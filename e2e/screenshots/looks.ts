/** How a state is drawn: its theme, how wide, and for whose eyes. */
export interface Look {
  /** Goes into the picture’s name. */
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  readonly forcedColors?: 'active';
  /** As the DevTools protocol calls it. */
  readonly deficiency?: 'protanopia' | 'deuteranopia' | 'tritanopia';
}

const schemes = ['light', 'dark'] as const;

const windows = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

const [, , , usual] = windows;

/** Each width in both themes; at the usual one in forced colours and as eyes see it that lack a kind of cone, as well. */
export const looks: readonly Look[] = schemes.flatMap((colorScheme): readonly Look[] => [
  ...windows.map((size) => ({ name: `${size.width} ${colorScheme}`, colorScheme, ...size })),
  { name: `forced colours ${colorScheme}`, colorScheme, forcedColors: 'active', ...usual },
  ...(['protanopia', 'deuteranopia', 'tritanopia'] as const).map((deficiency) => ({
    name: `${deficiency} ${colorScheme}`,
    colorScheme,
    deficiency,
    ...usual,
  })),
]);
