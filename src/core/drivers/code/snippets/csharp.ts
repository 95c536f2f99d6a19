import { bundleFile } from '../bundle';
import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet } from '../snippet';
import { doubleQuoted, expressionsOf, lines } from '../values';

export function csharpSnippet(request: CodeRequest): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    doubleQuoted,
    (variable) => `Environment.GetEnvironmentVariable("${variable}")`,
  );
  const explicit = request.source === 'explicit';
  // The driver takes no file of authorities: they go where .NET looks, as AWS's guide has it.
  const trusts = request.server === 'documentdb';
  const code = lines(
    explicit && request.literals === null ? 'using System;' : null,
    ...(trusts ? ['using System.Security.Cryptography.X509Certificates;'] : []),
    'using MongoDB.Bson;',
    'using MongoDB.Driver;',
    'using MongoDB.Driver.Authentication.AWS;',
    '',
    ...(trusts
      ? [
          'var authorities = new X509Certificate2Collection();',
          `authorities.ImportFromPemFile("${bundleFile}");`,
          'using (var store = new X509Store(StoreName.Root, StoreLocation.CurrentUser))',
          '{',
          '    store.Open(OpenFlags.ReadWrite);',
          '    store.AddRange(authorities);',
          '}',
          '',
        ]
      : []),
    'MongoClientSettings.Extensions.AddAWSAuthentication();',
    `var settings = MongoClientSettings.FromConnectionString(${doubleQuoted(request.uri)});`,
    ...(explicit
      ? [
          'settings.Credential = new MongoCredential(',
          '    "MONGODB-AWS",',
          `    new MongoExternalIdentity(${accessKeyId}),`,
          `    new PasswordEvidence(${secretAccessKey}))${sessionToken === null ? ';' : ''}`,
          sessionToken === null ? null : `    .WithMechanismProperty("AWS_SESSION_TOKEN", ${sessionToken});`,
        ]
      : []),
    '',
    'var client = new MongoClient(settings);',
    'var status = client.GetDatabase("admin").RunCommand<BsonDocument>(new BsonDocument("connectionStatus", 1));',
    'System.Console.WriteLine(status["authInfo"]);',
  );
  return {
    files: [
      {
        name: 'packages',
        language: 'bash',
        code: lines(
          'dotnet add package MongoDB.Driver',
          'dotnet add package MongoDB.Driver.Authentication.AWS',
        ),
      },
      { name: 'Program.cs', language: 'csharp', code },
      ...environmentFiles(request),
    ],
    notes: [],
  };
}
