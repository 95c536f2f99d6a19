import { noTlsInWords } from '../../words/en/connection/certificateInWords';
import { speculativeInWords } from '../../words/en/connection/speculative';
import { Certificates } from '../ui/connection/Certificates';
import { DriverTls } from '../ui/connection/DriverTls';
import { HelloRead } from '../ui/connection/HelloRead';
import type { ConnectionParts } from '../ui/shared/modes';

/** What is said at length of a connection and its first messages, loaded when somebody first looks at one. */
export const connectionParts: ConnectionParts = {
  Certificates,
  DriverTls,
  HelloRead,
  noTlsInWords,
  speculativeInWords,
};
