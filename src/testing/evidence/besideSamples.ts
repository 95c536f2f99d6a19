import type { PieceKind } from '../../core/evidence/piece';
import { payloadVectors } from '../knownAnswers';
import { sampleCanonical, sampleHeader } from './values';

const refused = 'bad auth : aws sts call has response 403';
const node = `MongoServerError: ${refused}
    at Connection.sendCommand (/app/node_modules/mongodb/lib/cmap/connection.js:290:27)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)
    at async Connection.command (/app/node_modules/mongodb/lib/cmap/connection.js:313:26) {
  errorLabelSet: Set(1) { 'HandshakeError' },
  errorResponse: {
    ok: 0,
    errmsg: '${refused}',
    code: 8000,
    codeName: 'AtlasError'
  },
  ok: 0,
  code: 8000,
  connectionGeneration: 0
}`;
const xml = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error>
    <Type>Sender</Type>
    <Code>SignatureDoesNotMatch</Code>
    <Message>The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.</Message>
  </Error>
  <RequestId>4ad4a4d8-6c1c-4c8e-b2ad-4a0e6cbb1b0c</RequestId>
</ErrorResponse>`;
const prefixed = (prefix: (line: number) => string, text: string): string =>
  text
    .split('\n')
    .map((line, i) => `${prefix(i)}${line}`)
    .join('\n');

/** Evidence of several lines, or in what carries it, that people bring together with their credentials. */
export const besideSamples: Readonly<Record<string, readonly [kind: PieceKind, text: string]>> = {
  'an answer of STS in XML': ['sts-error', xml],
  'the same with its headers': [
    'sts-error',
    `HTTP/1.1 403 Forbidden\nx-amzn-RequestId: 4ad4a4d8-6c1c-4c8e-b2ad-4a0e6cbb1b0c\nContent-Type: text/xml\nContent-Length: 431\nDate: Sat, 28 Nov 2026 10:15:00 GMT\n\n${xml}`,
  ],
  'an answer of STS in JSON': [
    'sts-error',
    '{\n  "Error": {\n    "Code": "InvalidClientTokenId",\n    "Message": "The security token included in the request is invalid.",\n    "Type": "Sender"\n  },\n  "RequestId": "4ad4a4d8-6c1c-4c8e-b2ad-4a0e6cbb1b0c"\n}',
  ],
  'a sentence of the AWS CLI': [
    'sts-error',
    '\nAn error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired',
  ],
  'an answer that says who': [
    'sts-identity',
    '$ aws sts get-caller-identity\n{\n    "UserId": "AROAZX3MADEUP4KQ7NTW:dev",\n    "Account": "123456789012",\n    "Arn": "arn:aws:sts::123456789012:assumed-role/app/dev"\n}',
  ],
  'a stack trace of Node': ['stack-trace', node],
  'a stack trace of Java': [
    'stack-trace',
    `Exception in thread "main" com.mongodb.MongoSecurityException: Exception authenticating MongoCredential{mechanism=MONGODB-AWS, userName='null', source='$external', password=<hidden>, mechanismProperties=<hidden>}\n\tat com.mongodb.internal.connection.SaslAuthenticator.wrapException(SaslAuthenticator.java:273)\n\tat com.mongodb.internal.connection.SaslAuthenticator.getNextSaslResponse(SaslAuthenticator.java:137)\n\t... 12 more\nCaused by: com.mongodb.MongoCommandException: Command failed with error 8000 (AtlasError): '${refused}' on server ac-x.mongodb.net:27017. The full response is {"ok": 0, "errmsg": "${refused}", "code": 8000, "codeName": "AtlasError"}\n\tat com.mongodb.internal.connection.ProtocolHelper.getCommandFailureException(ProtocolHelper.java:205)\n\t... 14 more`,
  ],
  'a stack trace of .NET': [
    'stack-trace',
    `MongoDB.Driver.MongoConnectionException: An exception occurred while opening a connection to the server.\n ---> System.NotSupportedException: Unable to create an authenticator.\n   at MongoDB.Driver.MongoCredential.ToAuthenticator(IReadOnlyList\`1 saslMechanisms, EndPoint endPoint, ServerApi serverApi)\n   --- End of inner exception stack trace ---\n   at MongoDB.Driver.Core.Connections.BinaryConnection.OpenHelper(OperationContext operationContext) in /src/BinaryConnection.cs:line 412`,
  ],
  'a traceback of Python': [
    'stack-trace',
    `Traceback (most recent call last):\n  File "/app/main.py", line 12, in <module>\n    client.admin.command("ping")\n    ~~~~~~~~~~~~~~~~~~~~^^^^^^^^\n  File "/usr/lib/python3.12/site-packages/pymongo/helpers.py", line 45, in inner\n    return func(*args, **kwargs)\npymongo.errors.OperationFailure: Authentication failed., full error: {'ok': 0.0, 'errmsg': 'Authentication failed.', 'code': 18, 'codeName': 'AuthenticationFailed'}`,
  ],
  'a panic of Go': [
    'stack-trace',
    `panic: connection() error occurred during connection handshake: auth error: sasl conversation error: unable to authenticate using mechanism "MONGODB-AWS": (AtlasError) ${refused}\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:31 +0x1d4\nexit status 2`,
  ],
  'events of Kubernetes': [
    'server-error',
    `Events:\n  Type     Reason     Age                From               Message\n  ----     ------     ----               ----               -------\n  Normal   Pulled     2m (x4 over 5m)    kubelet            Container image "app:1" already present on machine\n  Warning  Unhealthy  12s (x9 over 4m)   kubelet            Readiness probe failed: ${refused}\n  Warning  BackOff    3s (x12 over 4m)   kubelet            Back-off restarting failed container app in pod app-6d4cf56db6-x2x7k_default(0b1c)`,
  ],
  'lines of journald': [
    'stack-trace',
    prefixed((i) => `Nov 28 10:15:0${i % 10} ip-10-0-0-7 app[4242]: `, node),
  ],
  'lines of Docker Compose': ['stack-trace', prefixed(() => 'web-1  | ', node)],
  'lines of docker logs with moments': [
    'stack-trace',
    prefixed((i) => `2026-11-28T10:15:0${i % 10}.123456789Z `, node),
  ],
  'lines of CloudWatch': [
    'server-error',
    `2026-11-28T10:15:00.123Z\t4ad4a4d8-6c1c-4c8e-b2ad-4a0e6cbb1b0c\tERROR\tInvoke Error \t{"errorType":"MongoServerError","errorMessage":"${refused}","code":8000,"codeName":"AtlasError","stack":["MongoServerError: ${refused}","    at Connection.onMessage (/var/task/node_modules/mongodb/lib/cmap/connection.js:202:26)"]}\nEND RequestId: 4ad4a4d8-6c1c-4c8e-b2ad-4a0e6cbb1b0c\nREPORT RequestId: 4ad4a4d8-6c1c-4c8e-b2ad-4a0e6cbb1b0c\tDuration: 1204.51 ms\tBilled Duration: 1205 ms\tMemory Size: 512 MB\tMax Memory Used: 98 MB`,
  ],
  'lines of mongod’s log': [
    'server-log',
    '{"t":{"$date":"2026-11-28T10:15:00.000+00:00"},"s":"I","c":"ACCESS","id":5286307,"ctx":"conn12","msg":"Failed to authenticate","attr":{"client":"10.0.0.7:51234","mechanism":"MONGODB-AWS","user":"","db":"$external","error":"UserNotFound: Could not find user \\"arn:aws:sts::123456789012:assumed-role/node-group/*\\" for db \\"$external\\"","result":11}}',
  ],
  'an Authorization header': ['authorization-header', `Authorization: ${sampleHeader}`],
  'a payload in lines': ['sasl-payload', (payloadVectors.clientFinal.match(/.{1,76}/g) ?? []).join('\n')],
  'a canonical request': ['canonical-request', sampleCanonical],
  'an alert of TLS': [
    'tls-error',
    'MongoServerSelectionError: C0A7B1F5:error:0A000438:SSL routines:ssl3_read_bytes:tlsv1 alert internal error:../deps/openssl/openssl/ssl/record/rec_layer_s3.c:1590:SSL alert number 80',
  ],
  'a package that is missing': [
    'missing-package',
    "MongoMissingDependencyError: Optional module `@aws-sdk/credential-providers` not found. Please install it to enable getting aws credentials via the official sdk.\n    at Object.<anonymous> (/app/node_modules/mongodb/lib/deps.js:50:9) {\n  cause: Error: Cannot find module '@aws-sdk/credential-providers'\n  code: 'MODULE_NOT_FOUND'\n}",
  ],
};
