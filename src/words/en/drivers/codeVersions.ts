import type { CodeSource } from '../../../core/drivers/code/snippet';
import type { ToolId } from '../../../core/drivers/code/snippets';
import type { DriverId } from '../../../core/drivers/roster';

type Versions = string | { readonly webIdentity: string; readonly otherwise: string };

const c: Versions = {
  webIdentity: 'libmongoc 2, and 1.x from 1.24 on (Debian 12 has 1.23, without web identity)',
  otherwise: 'libmongoc 2, and 1.x from 1.17 on',
};

const versions: Readonly<Record<DriverId | ToolId, Versions>> = {
  rust: 'mongodb 3, feature aws-auth, on tokio',
  node6: 'mongodb 6.20 and later of 6',
  node7: 'mongodb 7.1 and later; 7.0 needs the package aws4 as well',
  go1: 'mongo-driver 1',
  go: 'mongo-driver 2',
  c1: c,
  c,
  python47: 'PyMongo 4 before 4.8, with the extra aws',
  python: 'PyMongo 4, with the extra aws',
  java: 'mongodb-driver-sync 5',
  'java-sdk': 'mongodb-driver-sync 5 with AWS SDK 2',
  dotnet: 'MongoDB.Driver 3 with MongoDB.Driver.Authentication.AWS',
  ruby: { webIdentity: 'mongo 2.19 and later', otherwise: 'mongo 2.12 and later' },
  php: {
    webIdentity: 'mongodb/mongodb, with the extension mongodb 1.16 or later',
    otherwise: 'mongodb/mongodb, with the extension mongodb 1.8 or later',
  },
  mongosh: 'mongosh 1 and 2',
  compass: 'MongoDB Compass 1',
  shell: {
    webIdentity: 'any POSIX shell; Java and Node.js 6 read these with the AWS SDK beside them only',
    otherwise: 'any POSIX shell; every driver reads these',
  },
  kubernetes: 'EKS with IAM roles for service accounts (IRSA)',
};

/** The versions that code is valid for. */
export function codeVersions(id: DriverId | ToolId, source: CodeSource): string {
  const told = versions[id];
  if (typeof told === 'string') return told;
  return source === 'web-identity' ? told.webIdentity : told.otherwise;
}
