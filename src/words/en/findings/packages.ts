import { roster, type DriverName } from '../../../core/drivers/roster';
import type { PackageFacts } from '../../../core/findings/facts/packages';
import type { MissingPackage } from '../../../core/findings/seen';
import type { FindingWords, WordsByCode } from './findingWords';

type Missing = PackageFacts['package-missing'];

const majorOf = (version: string | null): number | null =>
  version === null ? null : Number(/\d+/.exec(version)?.[0] ?? Number.NaN);

/** A part of each driver, why it is wanted, and the line that installs it. */
const missing: Readonly<Record<MissingPackage, (facts: Missing) => FindingWords>> = {
  '@aws-sdk/credential-providers': ({ version }) => ({
    title: '@aws-sdk/credential-providers is not installed',
    says: 'The Node.js driver finds credentials through @aws-sdk/credential-providers, and the package is not there. Version 7 does not start a login without it; version 6 goes on with a smaller search of its own, and ignores AWS_CREDENTIAL_PROVIDER silently.',
    next: [...installNode(version), bundler],
  }),
  aws4: ({ version }) => ({
    title: 'aws4 is not installed',
    says: 'Before version 7.1 the Node.js driver signs with the package aws4, and the package is not there. From 7.1 on it signs by itself.',
    next: [...installNode(version), 'Or go to mongodb 7.1 or later, which needs no aws4', bundler],
  }),
  'pymongo-auth-aws': () => ({
    title: 'pymongo-auth-aws is not installed',
    says: 'PyMongo signs with the package pymongo-auth-aws, and the package is not there.',
    next: [
      "python3 -m pip install 'pymongo[aws]'",
      'In a container or a virtual environment: the same Python that runs the program must have it (“python3 -m pip show pymongo-auth-aws”)',
    ],
  }),
  'MongoDB.Driver.Authentication.AWS': () => ({
    title: 'MongoDB.Driver.Authentication.AWS is not registered',
    says: 'From version 3 on the .NET driver has MONGODB-AWS in a package of its own, MongoDB.Driver.Authentication.AWS. It is not there, or not registered before the client is made: without it the driver has no authenticator for the mechanism.',
    next: [
      'dotnet add package MongoDB.Driver.Authentication.AWS',
      'Once, at the start of the program, before any client: MongoClientSettings.Extensions.AddAWSAuthentication();',
      'With SSO profiles also: dotnet add package AWSSDK.SSO, and AWSSDK.SSOOIDC',
    ],
  }),
  'aws-auth': () => ({
    title: 'The feature aws-auth is not built in',
    says: 'The Rust driver has MONGODB-AWS in its feature aws-auth, which is off by default.',
    next: ['cargo add mongodb --features aws-auth', 'It runs on tokio'],
  }),
  ENABLE_MONGODB_AWS_AUTH: () => ({
    title: 'libmongoc is built without MONGODB-AWS',
    says: 'This libmongoc was built without MONGODB-AWS. The PHP and C++ drivers use libmongoc too.',
    next: [
      'Build it with: cmake -DENABLE_MONGODB_AWS_AUTH=ON',
      'Or take a package that has it, as Debian’s and Homebrew’s have',
    ],
  }),
  other: ({ driver }) => ({
    title: 'An optional part of the driver is not installed',
    says: `${driver === null ? 'The driver' : roster[driver].name} needs an optional part that is not there; its message names it.`,
    next: ['Install the package that the message names, where the program runs'],
  }),
};

const bundler =
  'A bundler may drop it, since the driver asks for it by name at run time: keep it as an external, and in dependencies rather than devDependencies';

/** Which major wants what. */
function installNode(version: string | null): readonly string[] {
  const major = majorOf(version);
  const seven = 'npm install mongodb@7 @aws-sdk/credential-providers';
  const six = 'npm install mongodb@6 aws4 @aws-sdk/credential-providers';
  if (major === 7) {
    return [seven, ...(/^v?7\.0\b/.test(version ?? '') ? ['7.0 needs aws4 as well: npm install aws4'] : [])];
  }
  if (major !== null && major < 7) return [six];
  return [`Version 7: ${seven}; 7.0 needs aws4 as well`, `Version 6: ${six}`];
}

const upgrade: Readonly<Record<DriverName, string>> = {
  rust: 'cargo add mongodb --features aws-auth',
  node: 'npm install mongodb@7 @aws-sdk/credential-providers',
  go: 'go get go.mongodb.org/mongo-driver/v2/mongo',
  c: 'Install libmongoc 2, or 1.24 and later of 1, built with ENABLE_MONGODB_AWS_AUTH=ON',
  python: "python3 -m pip install --upgrade 'pymongo[aws]'",
  java: 'Set mongodb-driver-sync to version 5 or later in the build',
  dotnet: 'dotnet add package MongoDB.Driver, and dotnet add package MongoDB.Driver.Authentication.AWS',
  ruby: 'gem install mongo',
};

/** What of a driver is not installed, or too old. */
export const packageWords: WordsByCode<keyof PackageFacts> = {
  'package-missing': (facts) => missing[facts.missing](facts),
  'package-too-old': ({ driver, version, least, told }) => {
    const name = driver === null ? 'The driver' : roster[driver].name;
    const since = least === null ? '' : ` It has it from ${least} on.`;
    return {
      title: 'A driver without MONGODB-AWS',
      says: told
        ? `${name} says that it does not know the mechanism MONGODB-AWS.${since} It may be inside a tool that brings a driver of its own.`
        : `${name} ${version ?? ''} does not have MONGODB-AWS yet.${since}`,
      next: [
        ...(driver === null ? ['Take a current version of the driver'] : [upgrade[driver]]),
        'Look which version really runs: a tool or a framework may bring an older one',
      ],
    };
  },
};
