import type { TimeFacts } from '../facts';
import type { ReplyFacts } from '../facts/reply';
import type { SandboxFacts } from '../facts/sandbox';
import type { StsFacts } from '../facts/sts';
import type { Rule } from '../rule';
import { faultRules } from './fault';
import { replyRules } from './reply';
import { sandboxRules } from './sandbox';
import { stsRules } from './sts';
import { timeRules } from './time';

/** What the end of a try is explained by. */
export type VerdictCode = keyof ReplyFacts | keyof StsFacts | keyof SandboxFacts | keyof TimeFacts | 'broke';

/** Who says most first. */
export const verdictRules: readonly Rule<VerdictCode>[] = [
  ...sandboxRules,
  ...replyRules,
  ...stsRules,
  ...faultRules,
  ...timeRules,
];
