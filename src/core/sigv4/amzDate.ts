import { Fault } from '../fault/fault';

/** Epoch milliseconds as X-Amz-Date wants it: ISO 8601 basic format, UTC, whole seconds (SigV4, "Task 1"). */
export function formatAmzDate(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/**
 * @returns epoch milliseconds
 * @throws Fault `challenge-invalid` with the offset of what does not fit `YYYYMMDDTHHMMSSZ` or is no date
 */
export function parseAmzDate(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) throw new Fault('challenge-invalid', { problem: 'date-form', offset: firstMisfit(text) });
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = match;
  const epochMs = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
  const date = new Date(epochMs);
  // Date.UTC carries what is too large over into the next unit; such a date does not read back as it was written.
  const fits =
    date.getUTCFullYear() === +year &&
    date.getUTCMonth() === +month - 1 &&
    date.getUTCDate() === +day &&
    date.getUTCHours() === +hour &&
    date.getUTCMinutes() === +minute &&
    date.getUTCSeconds() === +second;
  if (!fits) throw new Fault('challenge-invalid', { problem: 'date', offset: 0 });
  return epochMs;
}

function firstMisfit(text: string): number {
  const shape = '00000000T000000Z';
  for (let i = 0; i < shape.length; i++) {
    const found = text[i];
    const fits = shape[i] === '0' ? found !== undefined && found >= '0' && found <= '9' : found === shape[i];
    if (!fits) return i;
  }
  return shape.length;
}
