import { startCountersign } from '../server/main/countersign';
import { liveUntilTold } from '../server/main/processLife';
import { freePorts } from './freePorts';

// The product as a process, with its temporary folder and its log, for tests of how it ends.

const running = await startCountersign({ ...freePorts, listenTls: true, log: true }, import.meta.dirname);
liveUntilTold(() => running.close());
const { caFile, port } = running.listening?.facts ?? {};
process.send?.({ caFile, port });
