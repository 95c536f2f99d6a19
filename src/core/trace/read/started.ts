import type { HostAnswer, HostExchange, HostSource, HostSources } from '../../hostSources/hostSources';
import type { LabSetting } from '../../mistakes/lab/setting';
import type { Objector, RunPrediction } from '../../mistakes/prediction/prediction';
import { profileWays, type Part, type ProfileThere, type SourceContent } from '../../sources/source';
import type { Fixed, FixedClock, Started, TargetKind } from '../events';
import {
  flag,
  list,
  named,
  number,
  object,
  oneOf,
  optional,
  orNothing,
  text,
  time,
  variants,
  whole,
  yes,
  type Fields,
} from './decoder';
import { chain, mistake, serverMode, source, step, stsCheck, stsErrorCode } from './names';

const part = named<Part>({
  accessKeyId: true,
  secretAccessKey: true,
  sessionToken: true,
  tokenFile: true,
  roleArn: true,
});

const parts = list(part);
const byFullUri = optional(yes);
const profile = optional(object<ProfileThere>({ way: orNothing(oneOf(profileWays)), named: optional(yes) }));

const content = variants<SourceContent, 'kind'>('kind', {
  empty: { byFullUri, profile },
  incomplete: { has: parts, lacks: parts, byFullUri, profile },
  found: { has: parts, byFullUri, profile },
  unasked: { byFullUri, profile },
});

const exchange = object<HostExchange>({
  method: text,
  url: text,
  outcome: variants<HostExchange['outcome'], 'kind'>('kind', {
    answered: { status: whole },
    failed: { code: text },
    unanswered: {},
  }),
  ms: number,
});

const answer = object<HostAnswer>({
  outcome: variants<HostAnswer['outcome'], 'kind'>('kind', {
    found: { accessKeyId: text, temporary: flag, expiration: optional(time) },
    failed: { words: text },
  }),
  exchanges: list(exchange),
  ms: number,
});

const hostSources = list(object<HostSource>({ id: source, content, answer: orNothing(answer) }));

const objector = oneOf<Objector>(['client', 'server', 'sts', 'nobody']);

const predictedFields = {
  by: objector,
  at: step,
  check: optional(stsCheck),
  causes: list(mistake),
  hidden: list(mistake),
};

/** What is in the files of both versions as it is. */
const sameFields = {
  wall: time,
  target: object<Started['target']>({
    kind: oneOf<TargetKind>(['sandbox', 'cluster', 'challenge', 'listener']),
    address: text,
  }),
  accessKeyId: text,
  temporary: flag,
  expiration: optional(time),
  serverMode: optional(serverMode),
  lab: optional(list(object<LabSetting>({ id: mistake, value: optional(number) }))),
  fixed: optional(
    object<Fixed>({
      clock: optional(
        variants<FixedClock, 'kind'>('kind', { frozen: { at: time }, shifted: { by: number } }),
      ),
      clientNonce: optional(yes),
      serverNonce: optional(yes),
    }),
  ),
};

export const started: Fields<Omit<Started, 'type'>> = {
  ...sameFields,
  source: optional(object<NonNullable<Started['source']>>({ order: chain, id: source })),
  host: optional(object<HostSources>({ machine: text, order: chain, sources: hostSources })),
  predicted: optional(
    object<RunPrediction>({
      ...predictedFields,
      code: optional(stsErrorCode),
      token: optional(object<NonNullable<RunPrediction['token']>>({ sent: flag, needed: flag })),
      quoted: optional(text),
    }),
  ),
};

/** In files of version 1 sources were rungs, and a prediction had its sentence. */
export interface StartedInVersion1 extends Omit<Started, 'type' | 'source' | 'host' | 'predicted'> {
  readonly source?: { readonly order: HostSources['order']; readonly rung: HostSource['id'] };
  readonly host?: Omit<HostSources, 'sources'> & { readonly rungs: HostSources['sources'] };
  readonly predicted?: Omit<RunPrediction, 'code' | 'token' | 'quoted'> & { readonly because: string };
}

export const startedInVersion1: Fields<StartedInVersion1> = {
  ...sameFields,
  source: optional(object<NonNullable<StartedInVersion1['source']>>({ order: chain, rung: source })),
  host: optional(
    object<NonNullable<StartedInVersion1['host']>>({ machine: text, order: chain, rungs: hostSources }),
  ),
  predicted: optional(
    object<NonNullable<StartedInVersion1['predicted']>>({ ...predictedFields, because: text }),
  ),
};
