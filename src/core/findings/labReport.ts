import { codeOf } from '../fault/codes';
import type { FaultCode, FaultData } from '../fault/facts';
import type { HandshakeEvent } from '../trace/events';
import type { Objector, RunPrediction } from '../mistakes/prediction/prediction';
import type { LabSetting } from '../mistakes/lab/setting';
import type { StsCheckId, StsError } from '../sts/judgement';
import type { StepId } from '../vocabulary/steps';
import { findingIn } from './findingIn';
import { readRefusal } from './readRefusal';

type Log = readonly HandshakeEvent[];

/** Who objected, as the log of a run shows it. */
export interface Objected {
  /** `server-or-sts`: a cluster refused, and its words do not tell at whose instance. */
  readonly by: Objector | 'server-or-sts';
  /** The step at which the run ended. */
  readonly at: StepId;
  /** The check of STS that failed, where that is known. */
  readonly check?: StsCheckId;
  /** The server’s message, exactly; empty where no server objected. */
  readonly quote: string;
  /** What the client objected to. */
  readonly fault?: FaultData;
  /** What STS told the server, where that is known. */
  readonly sts?: StsError;
}

/** A run with things broken on purpose, and whether what was stated in advance came true. */
export interface LabReport {
  readonly settings: readonly LabSetting[];
  readonly predicted: RunPrediction;
  /** null: the run is not over, or something got in its way that is nobody's objection. */
  readonly objected: Objected | null;
  /** null: that cannot be said. */
  readonly held: boolean | null;
}

/** @returns null where nothing was broken on purpose */
export function labReport(log: Log): LabReport | null {
  const started = log.find((event) => event.type === 'started');
  if (!started?.lab || !started.predicted) return null;
  const objected = objectedIn(log);
  const { lab: settings, predicted } = started;
  return { settings, predicted, objected, held: objected && isAsPredicted(objected, predicted) };
}

/**
 * @param words of the server’s refusal, where the client read others
 * @returns null where the run is not over, was stopped, or failed for a reason that is nobody's objection
 */
export function objectedIn(log: Log, words?: FaultData<'server-refused'>): Objected | null {
  const ending = log.findLast((event) => event.type === 'ended')?.ending;
  if (!ending) return null;
  switch (ending.outcome) {
    case 'authenticated':
      return { by: 'nobody', at: ending.step, quote: '' };
    case 'rejected': {
      const { step } = ending;
      const fault = words ?? ending.fault;
      return { at: step, quote: fault.serverMessage, ...refuserIn(log, fault, step) };
    }
    case 'failed':
      return objections.has(codeOf(ending.fault))
        ? { by: 'client', at: ending.step, quote: '', fault: ending.fault }
        : null;
    case 'signed':
    case 'stopped':
      return null;
  }
}

/** The faults by which a client refuses what a server says, or gives it up; others are accidents. */
const objections: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'wire-version-too-old',
  'hello-invalid',
  'bson-invalid',
  'utf8-invalid',
  'frame-length-invalid',
  'opcode-unexpected',
  'flags-unsupported',
  'section-unsupported',
  'checksum-unsupported',
  'response-unmatched',
  'challenge-invalid',
  'signing-failed',
  'wire-version-too-new',
  'conversation-invalid',
  'field-missing',
  'field-type',
  'nonce-length',
  'nonce-prefix',
  'host-empty',
  'host-too-long',
  'host-empty-label',
  'reply-timeout',
]);

function refuserIn(
  log: Log,
  fault: FaultData<'server-refused'>,
  step: StepId,
): Omit<Objected, 'at' | 'quote'> {
  const finding = findingIn(log);
  if (finding?.type === 'judged' && !finding.judgement.outcome.accepted) {
    const { failed, error } = finding.judgement.outcome;
    return { by: 'sts', sts: error, ...(failed === null ? {} : { check: failed }) };
  }
  if (finding || step !== 'verdict') return { by: 'server' };
  switch (readRefusal(fault).kind) {
    case 'sts-words':
    case 'sts-status':
      return { by: 'sts' };
    case 'untold':
    case 'other':
      return { by: 'server-or-sts' };
    default:
      return { by: 'server' };
  }
}

function isAsPredicted(objected: Objected, predicted: RunPrediction): boolean {
  const byAsPredicted =
    objected.by === predicted.by ||
    (objected.by === 'server-or-sts' && (predicted.by === 'server' || predicted.by === 'sts'));
  const sameCheck =
    objected.check === undefined || predicted.check === undefined || objected.check === predicted.check;
  return byAsPredicted && sameCheck && objected.at === predicted.at;
}
