import { expect, it } from 'vitest';
import { silenceInWords } from './silenceInWords';

it('of a silent server it is told which drivers were seen to wait for a minute, each with its version', () => {
  const [waits = '', givesUp = ''] = silenceInWords();
  expect(waits).toMatch(/after a minute: Rust \(seen with mongodb 3\.\d+\.\d+\), /);
  expect(waits.match(/\(seen with \S+ \d[^)]*\)/g)?.length).toBe(waits.split('), ').length);
  expect(givesUp).toMatch(/Go 2 \(seen with /);
});
