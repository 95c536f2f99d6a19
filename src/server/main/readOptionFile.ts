import { Fault } from '../../core/fault/fault';
import { readSmallFile } from '../reach/readSmallFile';
import { namesOf, type OptionId } from './optionTable';
import { systemCodeOf } from '../../core/fault/systemCodeOf';

/** @throws Fault that names the option and says why, not what the file holds */
export function readOptionFile(option: OptionId, path: string): string {
  try {
    return readSmallFile(path);
  } catch (cause) {
    const code = systemCodeOf(cause);
    const facts = { problem: 'file-unreadable', option: namesOf(option).flag, path, system: code } as const;
    throw new Fault('option-invalid', facts, cause);
  }
}
