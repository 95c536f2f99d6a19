import type { ConnectionRecord } from '../capture/connection';
import type { LoginFacts } from './facts/login';
import type { Finding, Passed } from './finding';
import { judge } from './judge';
import { knowledgeOfRecord } from './knowledgeOfRecord';
import { loginRules } from './rules/login';

export interface LoginFindings {
  /** What is certain to be refused stands first. */
  readonly findings: readonly Finding<keyof LoginFacts>[];
  readonly passed: readonly Passed<keyof LoginFacts>[];
}

/** What can be told of the latest login on a connection without knowing any secret. */
export function loginFindings(record: ConnectionRecord): LoginFindings {
  return judge(knowledgeOfRecord(record), loginRules);
}
