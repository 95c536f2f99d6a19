import { driverIn } from '../drivers/driverIn';
import { packages } from '../drivers/packages';
import type { PieceFacts } from '../piece';
import type { EvidenceReader, Found, Line } from '../scan';
import { firstMatches } from './firstMatches';

/** Frames of Node, Java and .NET; of Python, Go, Rust, Ruby and PHP; and what stands between them. */
const frame =
  /^(?:[\w.-]{1,64}[ \t]{0,16}\| ?)?(?:[ \t]+at \S|[ \t]*File "[^"]{1,256}", line \d|Traceback \(most recent call last\)|goroutine \d+ \[|[ \t]+\S{1,256}\.go:\d|thread '[^']{0,64}' panicked at|[ \t]+\d{1,3}: \S|[ \t]*(?:from )?\S{1,256}\.rb:\d+:in (?!['`][^'`]{1,256}': \S)|#\d{1,3} \S|[ \t]+\.\.\. \d+ |[ \t]+--- End of |stack backtrace:)/;

/** A line that goes on after a frame: the function that Go names. */
const goesOn = /^(?:[\w./*()-]{1,256}\(.{0,256}\)$|created by )/;
/** After the place of a frame Python and Rust show more of it. */
const placed = /^(?:[\w.-]{1,64}[ \t]{0,16}\| ?)?(?:[ \t]*File "|[ \t]+\d{1,3}: \S)/;
const indented = /^(?:[\w.-]{1,64}[ \t]{0,16}\| ?)?[ \t]{4,}\S/;

/** With these Python points at a part of what it showed. */
const marks = /^[ \t]*[\^~]+[ \t]*$/;

/** Where a program failed: stretches of frames, with the driver and the version that their paths show. */
export const stackTraces: EvidenceReader = ({ lines }) => {
  const found: Found[] = [];
  let block: Line[] = [];
  const close = (): void => {
    const [first, last] = [block[0], block.at(-1)];
    if (
      first &&
      last &&
      block.some(({ text }) => /:\d|line \d|\bat \S+[.(]|\bin \S|^goroutine \d/.test(text))
    ) {
      const start = first.start + first.text.search(/\S/);
      const text = block.map((line) => line.text).join('\n');
      found.push({
        kind: 'stack-trace',
        start,
        end: last.start + last.text.trimEnd().length,
        facts: factsOf(text),
      });
    }
    block = [];
  };
  for (const line of lines) {
    const before = block.at(-1)?.text ?? '';
    const isMore =
      block.length > 0 &&
      (goesOn.test(line.text) ||
        (indented.test(line.text) && (placed.test(before) || marks.test(line.text))));
    if (frame.test(line.text) || isMore) block.push(line);
    else close();
  }
  close();
  return found;
};

function factsOf(text: string): PieceFacts['stack-trace'] {
  for (const { driver, name, pattern } of packages) {
    if (
      ![
        'mongodb',
        'pymongo',
        'go.mongodb.org/mongo-driver',
        'mongodb-driver',
        'MongoDB.Driver',
        'mongo',
      ].includes(name)
    )
      continue;
    const version = firstMatches(text, pattern)[0]?.groups?.version;
    if (version !== undefined) return { driver, version };
  }
  const driver = driverIn(text);
  return driver === undefined ? {} : { driver };
}
