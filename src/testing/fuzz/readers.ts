import { documentReaders } from './documentReaders';
import { frameReaders } from './frameReaders';
import { messageReaders } from './messageReaders';
import { pasteReaders } from './pasteReaders';
import type { FuzzReader } from './reader';
import { traceReaders } from './traceReaders';

/** Everything that reads input from outside. */
export const fuzzReaders: readonly FuzzReader[] = [
  ...pasteReaders,
  ...frameReaders,
  ...messageReaders,
  ...documentReaders,
  ...traceReaders,
];
