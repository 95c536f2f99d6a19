import type { PieceKind } from '../../core/evidence/piece';
import { sampleSecret, sampleToken, sampleKey } from './values';

/** Errors, logs and answers, each with the kind that has to be found in it; at least two of each. */
export const errorSamples: readonly (readonly [kind: PieceKind, text: string])[] = [
  ['server-error', 'bad auth : aws sts call has response 403'],
  ['server-error', 'Unexpected GetCallerIdentity HTTP status code: 403'],
  [
    'server-error',
    "MongoServerError: bad auth : aws sts call has response 400\n    at Connection.onMessage (/app/node_modules/mongodb/lib/cmap/connection.js:207:30) {\n  ok: 0,\n  code: 8000,\n  codeName: 'AtlasError',\n  [Symbol(errorLabels)]: Set(1) { 'HandshakeError' }\n}",
  ],
  [
    'server-error',
    "pymongo.errors.OperationFailure: Authentication failed., full error: {'ok': 0.0, 'errmsg': 'Authentication failed.', 'code': 18, 'codeName': 'AuthenticationFailed'}",
  ],
  [
    'server-error',
    'com.mongodb.MongoCommandException: Command failed with error 8000 (AtlasError): \'bad auth : user arn:aws:iam::123456789012:user/ada is not found\' on server ac-x.mongodb.net:27017. The full response is {"ok": 0, "code": 8000, "codeName": "AtlasError"}',
  ],
  // Of Rust's 3.9.1, as `main` prints what it returns.
  [
    'server-error',
    'Error: Error { kind: Authentication { message: "MONGODB-AWS failure: Authentication failed." }, labels: {}, wire_version: None, source: Some(Error { kind: Command(CommandError { code: 18, code_name: "AuthenticationFailed", message: "Authentication failed.", topology_version: None, base_backoff: None }), labels: {}, wire_version: None, source: None, server_response: None }), server_response: None }',
  ],
  [
    'no-credentials',
    'Error: Error { kind: Authentication { message: "MONGODB-AWS failure: failed to get creds: the credential provider was not enabled" }, labels: {}, wire_version: None, source: None, server_response: None }',
  ],
  ['server-error', '[18:AuthenticationFailed]: Authentication failed. (on 127.0.0.1:27017)'],
  ['server-error', '{ ok: 0, errmsg: "Authentication failed.", code: 18, codeName: "AuthenticationFailed" }'],
  [
    'server-log',
    '{"t":{"$date":"2026-11-28T10:15:00.000+00:00"},"s":"I","c":"ACCESS","id":5286307,"ctx":"conn12","msg":"Failed to authenticate","attr":{"client":"10.0.0.7:51234","mechanism":"MONGODB-AWS","user":"","db":"$external","error":"UserNotFound: Could not find user \\"arn:aws:sts::123456789012:assumed-role/node-group/*\\" for db \\"$external\\"","result":11}}',
  ],
  [
    'server-log',
    '{"t":{"$date":"2026-11-28T10:15:00Z"},"s":"I","c":"ACCESS","id":20249,"ctx":"conn1","msg":"Authentication failed","attr":{"mechanism":"MONGODB-AWS","principalName":"AKIAIOSFODNN7EXAMPLE","authenticationDatabase":"$external","remote":"10.0.0.7:1","error":"AuthenticationFailed: Unexpected GetCallerIdentity HTTP status code: 403"}}',
  ],
  [
    'server-log',
    '{"log":"{\\"t\\":{\\"$date\\":\\"2026-11-28T10:15:00Z\\"},\\"s\\":\\"I\\",\\"c\\":\\"ACCESS\\",\\"id\\":20249,\\"msg\\":\\"Authentication failed\\",\\"attr\\":{}}\\n","stream":"stdout"}',
  ],
  ['sts-error', 'api error ExpiredToken: The security token included in the request is expired'],
  [
    'sts-error',
    'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
  ],
  [
    'sts-error',
    'com.amazonaws.services.securitytoken.model.AWSSecurityTokenServiceException: The security token included in the request is invalid. (Service: AWSSecurityTokenService; Status Code: 403; Error Code: InvalidClientTokenId; Request ID: 87fecadb-d8fc; Proxy: null)',
  ],
  ['sts-error', 'InvalidClientTokenId: The security token included in the request is invalid.'],
  [
    'sts-error',
    '{"Error":{"Code":"SignatureDoesNotMatch","Message":"The request signature we calculated does not match the signature you provided.","Type":"Sender"},"RequestId":"1234"}',
  ],
  [
    'sts-error',
    '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error><RequestId>77</RequestId></ErrorResponse>',
  ],
  ['sts-error', "Credential should be scoped to a valid region, not 'eu-west-1'."],
  [
    'sts-error',
    'Signature not yet current: 20261128T110000Z is still later than 20261128T103000Z (20261128T101500Z + 15 min.)',
  ],
  [
    'sts-identity',
    '{"UserId":"AROAZX3MADEUP4KQ7NTW:me","Account":"123456789012","Arn":"arn:aws:sts::123456789012:assumed-role/app/me"}',
  ],
  ['sts-identity', '123456789012\tarn:aws:iam::123456789012:user/ada\tAIDAZX3MADEUP4KQ7NTW'],
  [
    'sts-identity',
    'Account: "123456789012"\nArn: arn:aws:iam::123456789012:user/ada\nUserId: AIDAZX3MADEUP4KQ7NTW',
  ],
  [
    'sts-identity',
    '|  Account|  123456789012                        |\n|  Arn    |  arn:aws:iam::123456789012:user/ada  |\n|  UserId |  AIDAZX3MADEUP4KQ7NTW               |',
  ],
  [
    'sts-identity',
    '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ada</Arn><UserId>AIDA1</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
  ],
  ['arn', 'arn:aws:iam::123456789012:role/x'],
  [
    'arn',
    'which user is arn:aws-us-gov:sts::123456789012:assumed-role/AWSReservedSSO_dev_0123/ada@example.com?',
  ],
  ['arn', 'arn:aws:iam::123456789012:root'],
  [
    'stack-trace',
    'Error: x\n    at Connection.onMessage (/app/node_modules/.pnpm/mongodb@6.20.0/node_modules/mongodb/lib/cmap/connection.js:230:30)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
  ],
  [
    'stack-trace',
    'x\n\tat com.mongodb.internal.connection.SaslAuthenticator.wrapException(SaslAuthenticator.java:273) ~[mongodb-driver-core-4.11.1.jar!/:na]\n\t... 12 more',
  ],
  [
    'stack-trace',
    '   at MongoDB.Driver.Core.Authentication.SaslAuthenticator.Authenticate() in /src/SaslAuthenticator.cs:line 70',
  ],
  [
    'stack-trace',
    'Traceback (most recent call last):\n  File "/usr/lib/python3/site-packages/pymongo/auth.py", line 12, in authenticate\n    raise OperationFailure(x)\n',
  ],
  [
    'stack-trace',
    'goroutine 1 [running]:\nmain.main()\n\t/root/go/pkg/mod/go.mongodb.org/mongo-driver@v1.17.1/mongo/client.go:12 +0x1d',
  ],
  [
    'stack-trace',
    "thread 'main' panicked at src/main.rs:4:5:\n   3: mongodb::client::auth::aws\n             at ./.cargo/registry/src/index/mongodb-3.2.0/src/client/auth/aws.rs:12:5",
  ],
  [
    'stack-trace',
    "/gems/mongo-2.21.0/lib/mongo/auth/base.rb:117:in `converse'\n\tfrom /gems/mongo-2.21.0/lib/mongo/auth/aws.rb:1:in `x'",
  ],
  ['tls-error', 'SSL alert number 80'],
  ['tls-error', 'remote error: tls: internal error'],
  ['tls-error', 'tlsv1 alert internal error'],
  ['tls-error', 'PKIX path building failed: unable to find valid certification path to requested target'],
  ['tls-error', 'x509: certificate signed by unknown authority'],
  ['dns-error', 'Error: querySrv ENOTFOUND _mongodb._tcp.cluster0.abcde.mongodb.net'],
  [
    'dns-error',
    'error parsing uri: lookup _mongodb._tcp.cluster0.abcde.mongodb.net on 10.0.0.2:53: no such host',
  ],
  [
    'dns-error',
    'pymongo.errors.ConfigurationError: The DNS query name does not exist: _mongodb._tcp.cluster0.abcde.mongodb.net.',
  ],
  ['selection-timeout', 'MongoServerSelectionError: Server selection timed out after 30000 ms'],
  ['selection-timeout', 'pymongo.errors.ServerSelectionTimeoutError: No servers found yet, Timeout: 30s'],
  [
    'selection-timeout',
    'server selection error: context deadline exceeded, current topology: { Type: ReplicaSetNoPrimary }',
  ],
  ['network-error', 'MongoNetworkError: connect ECONNREFUSED 127.0.0.1:27017'],
  [
    'network-error',
    'MongoNetworkTimeoutError: Network request to http://169.254.169.254/latest/api/token timed out after 10000 ms',
  ],
  [
    'missing-package',
    "MongoMissingDependencyError: Optional module '@aws-sdk/credential-providers' not found. Please install it",
  ],
  ['missing-package', 'Optional module `aws4` not found. Please install it to enable AWS authentication'],
  ['missing-package', ' ---> System.NotSupportedException: Unable to create an authenticator.'],
  [
    'missing-package',
    "MONGODB-AWS authentication requires pymongo-auth-aws: install with: python -m pip install 'pymongo[aws]'",
  ],
  ['missing-package', 'AWS auth not supported, configure libmongoc with ENABLE_MONGODB_AWS_AUTH=ON'],
  ['no-credentials', 'CredentialsProviderError: Could not load credentials from any providers'],
  ['no-credentials', 'NoCredentialProviders: no valid providers in chain. Deprecated.'],
  ['driver-words', 'MongoParseError: Password contains unescaped characters'],
  ['driver-words', 'error parsing uri: username without password is invalid for MONGODB-AWS'],
  ['driver-words', 'MongoInvalidArgumentError: Server nonce does not begin with client nonce'],
  ['driver-error', 'MongoRuntimeError: something nobody has seen yet'],
  [
    'driver-error',
    'MongoDB.Driver.MongoConnectionException: An exception occurred while opening a connection to the server.',
  ],
  [
    'sdk-log',
    `{\n  clientName: 'STSClient',\n  commandName: 'AssumeRoleCommand',\n  input: { RoleArn: 'arn:aws:iam::123456789012:role/app' },\n  output: { Credentials: { AccessKeyId: '${sampleKey}', SecretAccessKey: '${sampleSecret}', SessionToken: '${sampleToken}', Expiration: 2099-04-28T11:12:13.000Z }, AssumedRoleUser: { Arn: 'arn:aws:sts::123456789012:assumed-role/app/foo' } },\n  metadata: { httpStatusCode: 200, requestId: '87fecadb' }\n}`,
  ],
  [
    'sdk-log',
    "{ clientName: 'STSClient', commandName: 'GetCallerIdentityCommand', error: { name: 'ExpiredTokenException' }, metadata: { httpStatusCode: 403 } }",
  ],
  [
    'connection-string',
    'Connecting to:\t\tmongodb+srv://<credentials>@cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS&appName=mongosh+2.3.1',
  ],
  [
    'connection-string',
    `mongodb+srv://${sampleKey}:${encodeURIComponent(sampleSecret)}@cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:${encodeURIComponent(sampleToken)}`,
  ],
  [
    'connection-string',
    'uri is "mongodb://localhost:27017/?authMechanism=MONGODB-AWS&authSource=$external",',
  ],
  ['connection-string', `mongodb://${sampleKey}:${sampleSecret}@h/`],
  ['driver-version', 'mongodb@6.20.0'],
  ['driver-version', 'pymongo==4.7'],
  ['driver-version', 'go.mongodb.org/mongo-driver/v2 v2.2.0'],
  ['driver-version', '    mongo (2.21.0)'],
  ['driver-version', '<PackageReference Include="MongoDB.Driver" Version="3.0.0" />'],
  ['driver-version', 'mongodb = { version = "3.2.0", features = ["aws-auth"] }'],
  ['driver-version', 'org.mongodb:mongodb-driver-sync:5.1.0'],
  ['driver-version', 'libmongoc 1.23.1'],
  ['trace', '{"format":"countersign-trace","version":2,"events":[]}'],
  [
    'trace',
    `{\n "format": "countersign-trace",\n "version": 1,\n "events": [{"type":"started","secret":"${sampleSecret}"}]\n}`,
  ],
  ['masked', 'aws_secret_access_key = ****************XYab'],
  ['masked', 'secret_access_key = (sensitive value)'],
  ['masked', 'AWS_SESSION_TOKEN: ***'],
  [
    'portal-token',
    `{"startUrl": "https://d-1234567890.awsapps.com/start", "region": "eu-central-1", "accessToken": "${sampleToken}", "expiresAt": "2099-01-01T00:00:00Z"}`,
  ],
  ['portal-token', `{"accessToken":"${sampleToken}","clientSecret":"${sampleSecret}"}`],
];
