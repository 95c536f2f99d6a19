/** The screens on which nothing may stick out. */
export const screens = [
  { name: '360 px', viewport: { width: 360, height: 740 }, deviceScaleFactor: 1 },
  { name: '768 px', viewport: { width: 768, height: 1024 }, deviceScaleFactor: 1 },
  { name: '1280 px', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  { name: '1920 px', viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 },
  { name: '1280 px at 200 %', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
];

/** Each theme and each width once: colours do not depend on the width. */
export const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;
