import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet } from '../snippet';
import { doubleQuoted, expressionsOf, lines } from '../values';

/** What is not the same in each version of the driver. */
interface Version {
  readonly module: string;
  readonly connect: string;
}

const version2: Version = { module: 'go.mongodb.org/mongo-driver/v2', connect: 'mongo.Connect(' };
const version1: Version = { module: 'go.mongodb.org/mongo-driver', connect: 'mongo.Connect(ctx, ' };

export function goSnippet(request: CodeRequest): Snippet {
  return snippetFor(version2, request);
}

export function go1Snippet(request: CodeRequest): Snippet {
  return snippetFor(version1, request);
}

function snippetFor({ module, connect }: Version, request: CodeRequest): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    doubleQuoted,
    (variable) => `os.Getenv("${variable}")`,
  );
  const explicit = request.source === 'explicit';
  const readsEnvironment = explicit && request.literals === null;
  const code = lines(
    'package main',
    '',
    'import (',
    '\t"context"',
    '\t"fmt"',
    '\t"log"',
    readsEnvironment ? '\t"os"' : null,
    '',
    `\t"${module}/bson"`,
    `\t"${module}/mongo"`,
    `\t"${module}/mongo/options"`,
    ')',
    '',
    'func main() {',
    '\tctx := context.Background()',
    '\tcredential := options.Credential{',
    '\t\tAuthMechanism: "MONGODB-AWS",',
    '\t\tAuthSource:    "$external",',
    explicit ? `\t\tUsername:      ${accessKeyId},` : null,
    explicit ? `\t\tPassword:      ${secretAccessKey},` : null,
    explicit && sessionToken !== null
      ? lines(
          '\t\tAuthMechanismProperties: map[string]string{',
          `\t\t\t"AWS_SESSION_TOKEN": ${sessionToken},`,
          '\t\t},',
        ).trimEnd()
      : null,
    '\t}',
    `\tclient, err := ${connect}options.Client().ApplyURI(${doubleQuoted(request.uri)}).SetAuth(credential))`,
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\tdefer client.Disconnect(ctx)',
    '',
    '\tvar status bson.M',
    '\tcommand := bson.D{{Key: "connectionStatus", Value: 1}}',
    '\terr = client.Database("admin").RunCommand(ctx, command).Decode(&status)',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\tfmt.Println(status["authInfo"])',
    '}',
  );
  return {
    files: [
      {
        name: 'packages',
        language: 'bash',
        // With the path of a package: what that needs in its turn is fetched as well, and no tidying wanted.
        code: lines('go mod init example', `go get ${module}/mongo`),
      },
      { name: 'main.go', language: 'go', code },
      ...environmentFiles(request),
    ],
    notes: [],
  };
}
