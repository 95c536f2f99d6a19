import { Fault, faultData, toFault } from '../../../core/fault/fault';
import { importTrace, type ImportedTrace } from '../../../core/trace/importTrace';
import { traceLimits } from '../../../core/trace/readJson';
import { faultInWords } from '../../../words/en/faults/faultInWords';
import type { NotOpened } from '../shared/opened';

/** Reads a trace out of a file, or out of a text that was pasted. Never rejects. */
export async function readTraceFile(source: File | string): Promise<ImportedTrace | NotOpened> {
  try {
    return importTrace(typeof source === 'string' ? source : await textOf(source));
  } catch (thrown) {
    return { name: nameOf(source), ...faultInWords(faultData(toFault(thrown))) };
  }
}

/** @returns null where it is no file */
export function nameOf(source: File | string): string | null {
  return typeof source === 'string' ? null : source.name;
}

/** @throws Fault where there are more bytes than characters may be, or the browser cannot read it */
async function textOf(file: File): Promise<string> {
  const { characters: limit } = traceLimits;
  if (file.size > limit) throw new Fault('trace-invalid', { problem: 'too-long', limit });
  try {
    return await file.text();
  } catch (cause) {
    throw new Fault('trace-invalid', { problem: 'unreadable' }, cause);
  }
}
