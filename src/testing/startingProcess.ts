import { writeCertificate } from '../server/listener/writeCertificate';
import { leaveNothingBehind } from '../server/main/processLife';

// A process that has written its temporary folder and has not started yet, for tests of how it ends.

leaveNothingBehind();
const { caFile } = writeCertificate(Date.now());
setInterval(() => undefined, 1_000);
process.send?.({ caFile });
