import type { Locate } from '../../bytes/span';
import { Findings, type Reading } from '../reading';
import { TreeReader } from './readTree';
import { reportProblems } from './problems';
import { readXmlTree } from './xmlTree';

export function looksLikeXml(text: string): boolean {
  return /<(?:AccessKeyId|SecretAccessKey|SessionToken)>/.test(text);
}

/** Where the XML begins: at its declaration, or the first element. */
function startOfXml(text: string): number {
  return Math.max(0, text.search(/<(?:\?xml|[A-Za-z])/));
}

/**
 * Reads the XML that STS answers with: AssumeRole, AssumeRoleWithWebIdentity, GetSessionToken and their like.
 * @throws Fault `paste-unrecognised` if there is no XML to read
 */
export function readXml(text: string, locate: Locate): Reading {
  const start = startOfXml(text);
  const findings = new Findings(locate);
  const { root, end, problems } = readXmlTree(text, start, locate);
  const reader = new TreeReader(findings);
  reader.read(root, false);
  reader.nameOwner();
  reportProblems(problems, text.trimEnd().length, 'XML', findings);
  findings.ignoreAround(text, start, end, 'xml', { reason: 'one-value' });
  return findings.reading('sts-xml', reader.drafts);
}
