/** The screens on which nothing may stick out. */
export const screens = [
  { name: '360 px', viewport: { width: 360, height: 740 }, deviceScaleFactor: 1 },
  { name: '768 px', viewport: { width: 768, height: 1024 }, deviceScaleFactor: 1 },
  { name: '1280 px', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  { name: '1920 px', viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 },
  { name: '1280 px at 200 %', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
];

/** Each theme and each width once: colours do not depend on the width. So high that no target lies half behind the bar at the foot. */
export const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 1600 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;
