import type { PasteFormat } from '../pasted';
import type { Locate } from '../../bytes/span';
import { answerNames, freeNames } from '../names';
import { Findings, type Reading } from '../reading';
import { readJsonTree } from './jsonTree';
import { TreeReader } from './readTree';
import { reportProblems } from './problems';

const awsKey = new RegExp(`["'](?:${answerNames})["']\\s*:`, 'i');
const environmentKey = /"AWS_[A-Z_]+"\s*:|"name"\s*:\s*"AWS_[A-Z_]+"|"AWS_[A-Z_]+=/;
const freeKey = new RegExp(`"${freeNames}"\\s*:`, 'i');

export function looksLikeJson(text: string): boolean {
  if (text.includes('{') && awsKey.test(text)) return true;
  const isAlone = /^\s*[{[]/.test(text) || /^[{[]\s*$/m.test(text);
  return isAlone && (environmentKey.test(text) || freeKey.test(text));
}

/**
 * Reads the JSON that AWS answers with: `sts assume-role` and its like, `get-session-token`, `credential_process`,
 * SSO, ECS and instance metadata; and other JSON in which credentials stand, such as a Kubernetes Secret or a task
 * definition. Of broken JSON what is there is taken.
 * @throws Fault `paste-unrecognised` if there is no JSON to read
 */
export function readJson(text: string, locate: Locate): Reading {
  const start = startOf(text);
  const findings = new Findings(locate);
  const { root, end, problems } = readJsonTree(text, start, locate);
  const reader = new TreeReader(findings);
  reader.read(root);
  reader.nameOwner();
  const length = text.trimEnd().length;
  // what stands behind the root is text after the JSON; a brace that is missing is missed at the end
  const within = problems.filter((problem) => problem.start < end || end === length);
  reportProblems(within, length, 'JSON', findings);
  findings.ignoreAround(text, start, end, 'json', { reason: 'one-value' });
  return findings.reading(formatOf(reader.names, text), reader.drafts);
}

/** At a line that begins with a brace, since commands and prompts before it may have braces too; else at the first. */
function startOf(text: string): number {
  const line = /^[ \t]*([{[])/m.exec(text);
  const lineStart = line ? line.index + line[0].length - 1 : -1;
  return lineStart >= 0 && awsKey.test(text.slice(lineStart)) ? lineStart : Math.max(0, text.search(/[{[]/));
}

/** The names tell which of AWS's answers it is. */
function formatOf(names: ReadonlySet<string>, text: string): PasteFormat {
  if (names.has('token') && names.has('accesskeyid'))
    return names.has('code') || names.has('lastupdated') ? 'imds-json' : 'ecs-json';
  if (names.has('secretkey') && names.has('accesskeyid')) return 'cognito-json';
  if (!names.has('accesskeyid') && !names.has('secretaccesskey')) {
    return /"apiVersion"\s*:/.test(text) ? 'kubernetes' : 'json';
  }
  if (names.has('version')) return 'process-json';
  return /"roleCredentials"\s*:/i.test(text) ? 'sso-json' : 'sts-json';
}
