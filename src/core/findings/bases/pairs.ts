import { documented, inferred, itself, observed, type Bases } from '../basis';
import type { PairFacts } from '../facts/pairs';

export const pairBases: Bases<PairFacts> = {
  // A42: how the letters hold the account is documented by nobody.
  'pair-account': inferred,
  'pair-identity': itself,
  // A62: of keys of GovCloud and China at sts.amazonaws.com.
  'pair-partition-host': ({ ofHost }) =>
    ofHost === 'aws' ? observed('aws-sdk-js-v3#5755') : documented('AWS IAM User Guide'),
  'pair-partition-atlas': documented('Atlas manual'),
  // IAM User Guide, unique ID prefixes.
  'pair-key-kind': documented('AWS IAM User Guide'),
  // A64.
  'pair-arn-server': ({ server }) =>
    documented(server === 'percona' ? 'Percona’s source' : 'Amazon DocumentDB Developer Guide'),
  'pair-told-otherwise': itself,
  'pair-scope-host': observed('vault#7397'),
};
