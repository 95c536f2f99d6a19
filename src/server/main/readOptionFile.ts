import { readFileSync } from 'node:fs';
import { Fault } from '../../core/fault/fault';

/** @throws Fault that names the option and says why, not what the file holds */
export function readOptionFile(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    throw new Fault('unexpected', `--${option}: cannot read ${path} (${code})`, { cause });
  }
}
