import { faultRules } from './fault';
import { replyRules } from './reply';
import { sandboxRules } from './sandbox';
import { stsRules } from './sts';
import { timeRules } from './time';

/** What the end of a try is explained by, what says most first. */
export const verdictRules = [...sandboxRules, ...replyRules, ...stsRules, ...faultRules, ...timeRules];
