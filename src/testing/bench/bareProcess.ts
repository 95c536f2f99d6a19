import { bareLoop } from './bareLoop';

// The process behind `bareInProcesses`: tells how many secrets a second it got through, once, after some seconds.

const seconds = 4;
const batch = 500;
bareLoop(batch);
const since = performance.now();
let done = 0;
while (performance.now() - since < seconds * 1000) {
  bareLoop(batch);
  done += batch;
}
process.send?.((done / (performance.now() - since)) * 1000);
