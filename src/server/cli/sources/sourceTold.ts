import type { SourceView, SourcesView } from '../../../core/hostSources/viewOfHost';
import type { Chain } from '../../../core/sources/chain';
import { profileInWords } from '../../../words/en/sources/profileInWords';
import { whyInWords } from '../../../words/en/sources/whyInWords';

/** Why a source is used or not; empty where its status says it all. @param isEc2Off AWS_EC2_METADATA_DISABLED is true */
export function sourceTold(
  source: SourceView,
  order: Chain,
  { resolution }: SourcesView,
  isEc2Off: boolean,
): string {
  const { id, status, content, answer } = source;
  if (id === 'ec2' && isEc2Off && status === 'empty') return 'Not asked: AWS_EC2_METADATA_DISABLED is true.';
  if (answer?.outcome.kind === 'failed') {
    const profile = content.profile ? profileInWords(content.profile, true) : '';
    return [profile, `Asked, it said: ${answer.outcome.words}`].filter(Boolean).join(' ');
  }
  // That the connection string is no machine's is said where there is one beside it.
  return whyInWords({ id, status, content, asked: answer !== null, onMachine: false }, order, resolution);
}
