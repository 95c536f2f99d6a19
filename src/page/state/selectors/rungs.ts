import type { HostAnswer, HostLadder } from '../../../core/sources/host/ladder';
import { contentsOnHost } from '../../../core/sources/host/ladder';
import type { Chain } from '../../../core/sources/chain';
import { climb, type Climb, type RungStatus } from '../../../core/sources/climb';
import { rungIds, type Ladder, type RungContent, type RungId } from '../../../core/sources/rungs';
import type { Inputs } from '../inputs/inputs';
import { climbOf } from '../inputs/ladder';
import { contentsOf, enteredAt } from '../inputs/sources';

/** One source, as the list shows it. */
export interface RungView {
  readonly id: RungId;
  readonly content: RungContent;
  /** `failed`: a machine's source was asked, and gave nothing. */
  readonly status: RungStatus | 'failed';
  /** Empty where none is known. */
  readonly accessKeyId: string;
  /** Epoch milliseconds. */
  readonly expiration: number | null;
  /** On a machine, what asking came to. */
  readonly answer: HostAnswer | null;
}

/** The five sources, and how the chosen order walks them: the page's own, or those of the machine that serves it. */
export interface LadderView {
  readonly contents: Ladder;
  readonly climb: Climb;
  readonly rungs: readonly RungView[];
  /** Whether no more than one source has anything, so that where a program stops makes no difference. */
  readonly alone: boolean;
}

const views = new WeakMap<Inputs, LadderView>();

export function ladderView(inputs: Inputs): LadderView {
  const known = views.get(inputs);
  if (known) return known;
  const made = inputs.machine ? viewOfHost(inputs.machine.ladder, inputs.order) : viewOfPage(inputs);
  views.set(inputs, made);
  return made;
}

function viewOfPage(inputs: Inputs): LadderView {
  const contents = contentsOf(inputs);
  const climbed = climbOf(inputs);
  const rungs = rungIds.map((id) => {
    const { accessKeyId, expiration } = enteredAt(inputs, id);
    return { id, content: contents[id], status: climbed.statuses[id], accessKeyId, expiration, answer: null };
  });
  return { contents, climb: climbed, rungs, alone: isAlone(contents) };
}

function isAlone(contents: Ladder): boolean {
  return Object.values(contents).filter(({ kind }) => kind !== 'empty').length < 2;
}

/** The same for a run in the log. */
export function viewOfHost(ladder: HostLadder, order: Chain): LadderView {
  const contents = contentsOnHost(ladder);
  const climbed = climb(order, contents);
  const rungs = rungIds.map((id): RungView => {
    const answer = ladder.rungs.find((rung) => rung.id === id)?.answer ?? null;
    const found = answer?.outcome.kind === 'found' ? answer.outcome : null;
    const failed = answer?.outcome.kind === 'failed' && climbed.statuses[id] !== 'stopped';
    return {
      id,
      content: contents[id],
      status: failed ? 'failed' : climbed.statuses[id],
      accessKeyId: found?.accessKeyId ?? '',
      expiration: found?.expiration ?? null,
      answer,
    };
  });
  return { contents, climb: climbed, rungs, alone: isAlone(contents) };
}
