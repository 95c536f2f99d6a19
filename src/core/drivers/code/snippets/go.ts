import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet } from '../snippet';
import { doubleQuoted, expressionsOf, lines } from '../values';

export function goSnippet(request: CodeRequest): Snippet {
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
    '\t"go.mongodb.org/mongo-driver/v2/bson"',
    '\t"go.mongodb.org/mongo-driver/v2/mongo"',
    '\t"go.mongodb.org/mongo-driver/v2/mongo/options"',
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
    `\tclient, err := mongo.Connect(options.Client().ApplyURI(${doubleQuoted(request.uri)}).SetAuth(credential))`,
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
        code: lines('go mod init example', 'go get go.mongodb.org/mongo-driver/v2'),
      },
      { name: 'main.go', language: 'go', code },
      ...environmentFiles(request),
    ],
    notes: [],
  };
}
