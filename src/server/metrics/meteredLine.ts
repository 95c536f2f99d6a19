import type { LogLine } from '../proxy/proxyLog';
import type { StsLine } from '../sts/stsRelay';

/** What is counted: the lines that proxy and STS relay tell, whether or not anybody logs them. */
export type MeteredLine = LogLine | StsLine;
