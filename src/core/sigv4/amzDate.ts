import { Fault } from '../bytes/fault';

/** Epoch milliseconds as X-Amz-Date wants it: ISO 8601 basic format, UTC, whole seconds (SigV4, "Task 1"). */
export function formatAmzDate(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/**
 * @returns epoch milliseconds
 * @throws Fault `challenge-invalid` with the offset of what does not fit `YYYYMMDDTHHMMSSZ` or is no date
 */
export function parseAmzDate(text: string): number {
  const shape = '00000000T000000Z';
  for (let i = 0; i < shape.length; i++) {
    const wanted = shape[i];
    const found = text[i];
    const fits = wanted === '0' ? found !== undefined && found >= '0' && found <= '9' : found === wanted;
    if (!fits) throw new Fault('challenge-invalid', 'The date is not YYYYMMDDTHHMMSSZ', { offset: i });
  }
  if (text.length > shape.length) {
    throw new Fault('challenge-invalid', 'The date is longer than YYYYMMDDTHHMMSSZ', {
      offset: shape.length,
    });
  }
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const epochMs = Date.parse(iso);
  if (Number.isNaN(epochMs) || formatAmzDate(epochMs) !== text) {
    throw new Fault('challenge-invalid', 'There is no such date and time', { offset: 0 });
  }
  return epochMs;
}
