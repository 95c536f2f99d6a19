import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Capture } from './capture';

/** What `record.ts` wrote down. */
export const captures = JSON.parse(
  readFileSync(join(import.meta.dirname, 'captures.json'), 'utf8'),
) as readonly Capture[];
