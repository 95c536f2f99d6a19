import { PrintSheet } from '../ui/print/PrintSheet';
import type { PrintParts } from '../ui/shared/modes';

/** What draws a whole run for paper, loaded when somebody is about to print one. */
export const printParts: PrintParts = { PrintSheet };
