import { headlineOf, quoteOf } from '../../words/en/inShort';
import { Tabs } from '../ui/kit/Tabs';
import type { LaterParts } from '../ui/shared/laterParts';
import { nameInTitle } from '../ui/shared/nameInTitle';
import { AnnotatedStep } from '../ui/stage/AnnotatedStep';
import { Outdated } from '../ui/stage/Outdated';
import { TargetFindings } from '../ui/stage/TargetFindings';

/** What comes after first paint, in one piece. */
export const laterParts: LaterParts = {
  Tabs,
  AnnotatedStep,
  TargetFindings,
  Outdated,
  failedInShort: (ending) => ({ label: headlineOf(ending), detail: quoteOf(ending) }),
};

nameInTitle();
