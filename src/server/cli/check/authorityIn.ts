import { parseConnectionString } from '../../../core/connectionString/connectionString';
import { lastOption } from '../../../core/connectionString/shape';
import type { Secret } from '../../../core/credentials/secret';
import { maskText } from '../../../core/evidence/maskText';
import { Fault } from '../../../core/fault/fault';
import { systemCodeOf } from '../../../core/fault/systemCodeOf';
import { readSmallFile } from '../../reach/readSmallFile';

const option = 'tlsCAFile';

/**
 * The authorities that a connection string names by a file: whoever dials for themselves reads it, as their driver does.
 * @throws Fault `connection-string-invalid`, or `option-invalid` where the file cannot be read
 */
export function authorityIn(uri: Secret): {
  readonly tlsCa: readonly string[];
  readonly filesRead: readonly string[];
} {
  const path = lastOption(parseConnectionString(uri.reveal()), option)?.value;
  if (typeof path !== 'string' || path === '') return { tlsCa: [], filesRead: [] };
  try {
    return { tlsCa: [readSmallFile(path)], filesRead: [option] };
  } catch (cause) {
    const system = systemCodeOf(cause);
    const told = `${option} of the connection string: cannot read ${maskText(path).slice(0, 200)} (${system})`;
    throw new Fault('option-invalid', { problem: 'command-line', told }, cause);
  }
}
