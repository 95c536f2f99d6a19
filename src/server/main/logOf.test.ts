import { afterEach, expect, it, vi } from 'vitest';
import { logOf } from './logOf';

afterEach(() => vi.restoreAllMocks());

function written(line: object): string {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  logOf({ log: true, logFormat: 'text' })('sandbox')(line as never);
  return String(write.mock.calls[0]?.[0]);
}

it('the log is one line of names, numbers and codes', () => {
  expect(written({ event: 'closed', code: 'frame-too-large', bytes: 12, ms: 1.26, tls: true })).toBe(
    'sandbox event=closed code=frame-too-large bytes=12 ms=1.3 tls=true\n',
  );
});

it.each(['ping\nproxy event=forged', 'x\u001b[2J', 'a b', 'k=v', 'y'.repeat(41), '', null, {}])(
  'the log never writes %j',
  (command) => {
    expect(written({ event: 'command', command })).toBe('sandbox event=command command=unknown\n');
  },
);
