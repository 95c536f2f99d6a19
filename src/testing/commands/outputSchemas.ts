import * as z from 'zod/v4';
import { chainIds } from '../../core/drivers/chains';
import { stepIds } from '../../core/vocabulary/steps';
import { proxyVariables } from '../../server/reach/via/wayOut';

// What `--json` prints, as schemas: docs/schema is made from them, and tests hold what is printed to them.

/** Milliseconds. */
const ms = z.number().min(0);
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .meta({ format: 'date-time' });
const status = z.int().min(100).max(599);
const proxy = z.string().regex(/^(?:https?|socks5):\/\/[^@/]+:\d+$/);
const via = z.nullable(proxy);
const host = z.string().regex(/^[^@/]+:\d+$/);

const finding = z.strictObject({
  code: z.string(),
  level: z.enum(['certain', 'likely', 'possible']),
  step: z.enum(stepIds),
  tells: z.enum(['cause', 'what-happened']),
  restsOn: z.string(),
  says: z.string().min(1),
  next: z.array(z.string()),
});

const findings = { findings: z.array(finding), ruledOut: z.array(z.string()) };

const wayOut = z.nullable(
  z.strictObject({ proxy, by: z.enum(['--via', ...proxyVariables]), credentials: z.boolean() }),
);

const exchange = z.strictObject({
  method: z.string(),
  url: z.string().regex(/^https?:\/\/[^?#]+$/),
  via,
  status: z.nullable(status),
  ms,
});

const source = z.strictObject({
  id: z.enum(['explicit', 'environment', 'profile', 'web-identity', 'ecs', 'ec2']),
  status: z.enum([
    'used',
    'ignored',
    'not-read',
    'empty',
    'passed',
    'stopped',
    'doubtful',
    'failed',
    'not-reached',
  ]),
  why: z.string(),
  accessKeyId: z.nullable(z.string()),
  expiration: z.nullable(time),
  exchanges: z.array(exchange),
});

const machine = { machine: z.string(), order: z.enum(chainIds), sources: z.array(source) };

const step = z.strictObject({
  id: z.enum(stepIds),
  number: z.int().min(1).max(stepIds.length),
  title: z.string(),
  status: z.enum(['done', 'failed', 'skipped', 'pending']),
  ms: z.nullable(ms),
  facts: z.string(),
});

const askedSts = z.strictObject({
  how: z.enum(['replay', 'fresh']),
  host: z.nullable(z.string()),
  via,
  status: z.nullable(status),
  arn: z.nullable(z.string()),
  code: z.nullable(z.string()),
  message: z.nullable(z.string()),
  failure: z.nullable(z.string()),
  ms: z.nullable(ms),
});

const role = z.strictObject({ role: z.string(), db: z.string() });

const check = z.strictObject({
  format: z.literal('countersign-check'),
  version: z.literal(2),
  countersign: z.string(),
  at: time,
  target: z.string(),
  wayOut,
  outcome: z.enum(['authenticated', 'refused', 'not-reached', 'no-credentials']),
  exitStatus: z.literal([0, 1, 3, 4]),
  step: z.nullable(z.enum(stepIds)),
  headline: z.string().min(1),
  quote: z.nullable(z.string()),
  identity: z.nullable(z.strictObject({ user: z.string(), db: z.string(), roles: z.array(role) })),
  credentials: z.strictObject(machine),
  servers: z.array(z.strictObject({ host, via })),
  steps: z.array(step).length(stepIds.length),
  notices: z.array(z.string()),
  ...findings,
  sts: z.array(askedSts),
});

const diagnose = z.strictObject({
  format: z.literal('countersign-diagnosis'),
  version: z.literal(1),
  evidence: z.array(
    z.strictObject({
      kind: z.string(),
      name: z.string(),
      told: z.array(z.string()),
      times: z.int().min(1),
    }),
  ),
  notRead: z.array(z.string()),
  ...findings,
  question: z.nullable(z.strictObject({ asks: z.string(), command: z.nullable(z.string()) })),
});

const sources = z.strictObject({
  format: z.literal('countersign-sources'),
  version: z.literal(2),
  wayOut,
  ...machine,
});

const ready = z.strictObject({
  event: z.literal('ready'),
  format: z.literal('countersign-sandbox'),
  version: z.literal(1),
  uri: z.string().regex(/^mongodb:\/\//),
  host: z.string(),
  port: z.int().min(1).max(65_535),
  tls: z.boolean(),
  caFile: z.nullable(z.string()),
  sts: z.string().regex(/^http:\/\//),
  pid: z.int().min(1),
});

const login = z.strictObject({
  event: z.literal('login'),
  outcome: z.enum(['authenticated', 'rejected', 'broken']),
  at: time,
  accessKeyId: z.nullable(z.string()),
  driver: z.nullable(z.strictObject({ name: z.string(), version: z.string() })),
  code: z.nullable(z.int()),
  message: z.nullable(z.string()),
  findings: z.array(finding),
});

const sandbox = z.discriminatedUnion('event', [ready, login, z.strictObject({ event: z.literal('ended') })]);

/** By the name of the file in docs/schema, which has the version in it. */
export const outputSchemas = {
  'check.2': check,
  'diagnose.1': diagnose,
  'sources.2': sources,
  'sandbox.1': sandbox,
} as const;

export type OutputName = keyof typeof outputSchemas;
