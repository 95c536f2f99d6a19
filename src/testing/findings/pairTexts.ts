import type { Beside } from '../../core/evidence/knowledgeOfPieces';
import type { FindingCode } from '../../core/findings/finding';

/** A pair, and texts in which it does not fit and in which it does. */
export interface PairRow {
  readonly pair: string;
  readonly code: FindingCode;
  readonly so: readonly string[];
  readonly not: readonly string[];
  /** Entered beside both. */
  readonly beside?: Partial<Beside>;
  /** What the words name, of both. */
  readonly names?: readonly string[];
}

/** The letters of both keys hold the account 609629065308. */
export const ours = '609629065308';
export const theirs = '111122223333';
export const asia = 'ASIAY34FZKBOKMUTVV7A';
export const akia = 'AKIAY34FZKBOKMUTVV7A';
export const secret = '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';
export const token = `IQoJb3JpZ2luX2Vj${'EKabc123'.repeat(16)}`;
export const keys = (id: string, more: readonly string[] = [], key = secret) =>
  [`AWS_ACCESS_KEY_ID=${id}`, `AWS_SECRET_ACCESS_KEY=${key}`, ...more].join('\n');
export const withToken = keys(asia, [`AWS_SESSION_TOKEN=${token}`]);

export const session = (account: string, partition = 'aws', role = 'app') =>
  `arn:${partition}:sts::${account}:assumed-role/${role}/i-0abc`;
export const notFound = (arn: string) => `bad auth : user ${arn} is not found`;
export const whoAmI = (arn: string) =>
  JSON.stringify({ UserId: 'AROAEXAMPLE:i-0abc', Account: arn.split(':')[4], Arn: arn });
export const failed = 'MongoServerError: Authentication failed.';
export const refused = 'bad auth : aws sts call has response 403';
export const atlas = 'mongodb+srv://cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS';
export const government = atlas.replace('mongodb.net', 'mongodbgov.net');
export const documentDb = (region: string) =>
  `mongodb://c.cluster-abc.${region}.docdb.amazonaws.com:27017/?authMechanism=MONGODB-AWS`;
export const host = (name: string) => `https://${name}/`;

export const headers =
  'content-length;content-type;host;x-amz-date;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';
interface Login {
  readonly id?: string;
  readonly region?: string;
  readonly day?: string;
  readonly signed?: string;
}
export const header = ({ id = akia, region = 'us-east-1', day = '20261128', signed = headers }: Login = {}) =>
  `Authorization: AWS4-HMAC-SHA256 Credential=${id}/${day}/${region}/sts/aws4_request, SignedHeaders=${signed}, Signature=${'a1'.repeat(32)}`;
export const date = 'X-Amz-Date: 20261128T101500Z';
export const withTokenSigned = headers.replace('x-amz-date', 'x-amz-date;x-amz-security-token');
export const nonce = (fill: number) => `X-MongoDB-Server-Nonce: ${Buffer.alloc(64, fill).toString('base64')}`;
