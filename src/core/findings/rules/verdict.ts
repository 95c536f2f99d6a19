import type { ChangedFacts } from '../facts/changed';
import type { ReplyFacts } from '../facts/reply';
import type { SandboxFacts } from '../facts/sandbox';
import type { StsFacts } from '../facts/sts';
import type { EndingFacts, TimeFacts } from '../facts/time';
import type { Rule } from '../rule';
import { changedRules } from './changed';
import { endingRules } from './ending';
import { faultRules } from './fault';
import { replyRules } from './reply';
import { sandboxRules } from './sandbox';
import { stsRules } from './sts';
import { timeRules } from './time';

/** What the end of a try is explained by. */
export type VerdictCode =
  | keyof (ReplyFacts & StsFacts & SandboxFacts & TimeFacts & EndingFacts & ChangedFacts)
  | 'broke';

/** Who says most first. */
export const verdictRules: readonly Rule<VerdictCode>[] = [
  ...sandboxRules,
  ...replyRules,
  ...stsRules,
  ...faultRules,
  ...changedRules,
  ...timeRules,
  ...endingRules,
];
