import { createReadStream } from 'node:fs';
import { maskText } from '../../../core/evidence/maskText';
import { Fault } from '../../../core/fault/fault';
import { textOf } from '../../reach/textOf';

/** Bytes of the longest text that is read: a trace of a long run has some. */
const longest = 32 * 1024 * 1024;

/**
 * A file, or standard input where it is `-`, as text.
 * @throws Fault `option-invalid` in one line; what stands in the file is not said back
 */
export async function readInput(
  path: string,
  stdin: AsyncIterable<Buffer | string> = process.stdin,
): Promise<string> {
  const source: AsyncIterable<Buffer | string> = path === '-' ? stdin : createReadStream(path);
  const name = path === '-' ? 'Standard input' : maskText(path).slice(0, 200);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source) {
      const bytes = Buffer.from(chunk);
      length += bytes.length;
      if (length > longest) throw wrong(`${name} is longer than ${longest / 1024 / 1024} MiB`);
      chunks.push(bytes);
    }
  } catch (thrown) {
    if (thrown instanceof Error && 'syscall' in thrown && 'code' in thrown)
      throw wrong(`${name} cannot be read (${String(thrown.code)})`, thrown);
    throw thrown;
  }
  return textOf(Buffer.concat(chunks));
}

function wrong(told: string, cause?: unknown): Fault {
  return new Fault('option-invalid', { problem: 'command-line', told }, cause);
}
