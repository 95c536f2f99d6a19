import type { PasteFormat } from '../pasted';
import type { Locate } from '../../bytes/span';
import { freeNames } from '../names';
import { Findings, type Reading } from '../reading';
import { TreeReader } from './readTree';
import { reportProblems } from './problems';
import { readYamlTrees } from './yamlTree';

const environmentName =
  /^[ \t]*(?:-[ \t]+)?(?:name[ \t]*:[ \t]+)?["']?AWS_[A-Z_]+["']?[ \t]*(?::(?=[ \t\r\n]|$)|$)/m;
const awsName = new RegExp(`^[ \\t]*(?:-[ \\t]+)?["']?${freeNames}["']?[ \\t]*:(?=[ \\t\\r\\n]|$)`, 'im');
const environmentItem = /^[ \t]*-[ \t]+["']?AWS_[A-Z_]+=/m;
const flow = new RegExp(`^\\s*\\{.*\\b${freeNames}["']?[ \\t]*:`, 'i');

export function looksLikeYaml(text: string): boolean {
  // kubectl describe
  if (/<set to the key '/.test(text)) return false;
  return [environmentName, awsName, environmentItem, flow].some((pattern) => pattern.test(text));
}

/**
 * Reads YAML in which credentials stand: a Kubernetes Secret or workload, a Docker Compose file, `aws --output yaml`,
 * somebody's settings. Values under `data` of a Secret are decoded from base64, whole.
 * @throws Fault `paste-unrecognised` if it is nested too deeply
 */
export function readYaml(text: string, locate: Locate): Reading {
  const findings = new Findings(locate);
  const { roots, problems } = readYamlTrees(withoutPrompts(text, findings), locate);
  const reader = new TreeReader(findings);
  for (const root of roots) reader.read(root);
  reader.nameOwner();
  reportProblems(problems, text.trimEnd().length, 'YAML', findings);
  return findings.reading(formatOf(text), reader.drafts);
}

/** The command in front of its output becomes blanks, so that every offset stays. */
function withoutPrompts(text: string, findings: Findings): string {
  const command = /^\s*[$%>][ \t][^\r\n]*/.exec(text)?.[0] ?? '';
  if (command === '') return text;
  const start = command.search(/\S/);
  findings.ignore(start, command.length, { thing: 'before', of: 'yaml' }, { reason: 'command' });
  return ' '.repeat(command.length) + text.slice(command.length);
}

function formatOf(text: string): PasteFormat {
  if (/^[ \t]*(?:apiVersion|stringData|valueFrom|containers)[ \t]*:/m.test(text)) return 'kubernetes';
  return /^(?:services|version)[ \t]*:/m.test(text) || /^[ \t]*environment[ \t]*:/m.test(text)
    ? 'compose'
    : 'yaml';
}
