import type { EvidenceReader } from '../scan';
import { firstMatches } from './firstMatches';

const host =
  /(?:\bhttps?:\/\/|\bhost["']?[ \t]{0,8}[:=][ \t]{0,8}["']?)?(?<![\w.-])(sts(?:\.[\w-]{1,32}){0,2}\.amazonaws\.com(?:\.cn)?)(?![\w.-]*\w)\/?/gi;

/** Hosts of STS in addresses and headers. */
export const stsHosts: EvidenceReader = ({ text }) =>
  firstMatches(text, host).map(({ index, 0: whole, 1: stsHost = '' }) => ({
    kind: 'sts-host',
    start: index,
    end: index + whole.length,
    facts: { stsHost },
  }));
