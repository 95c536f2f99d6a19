import { Fault } from '../fault/fault';

/**
 * The one fault of a connection string. Neither text quotes the string: before the parser knows where the user
 * information ends, any part of it may be a secret.
 * @param offset UTF-16 code unit in the connection string
 */
export function invalid(offset: number, message: string, advice?: string): Fault {
  return new Fault('connection-string-invalid', message, {
    offset,
    ...(advice === undefined ? {} : { advice }),
  });
}
