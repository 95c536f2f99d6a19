import { quotations } from '../../quotation/quotations';
import { externalDatabase, mechanism } from '../constants';

/** What servers say, each word as they have it. */
export const serverWords = quotations(
  'Percona Server for MongoDB: sasl_commands.cpp, sasl_payload.cpp and the errors of any command (protocol.md 3.3)',
  {
    authenticationFailed: 'Authentication failed.',
    unauthorized: (command: string) => `Command ${command} requires authentication`,
    commandNotFound: (command: string) => `no such command: '${command}'`,
    mechanismUnavailable: (name: string) =>
      `Received authentication for mechanism ${name} which is not enabled`,
    otherDatabase: (name: string) =>
      `Unsupported mechanism '${mechanism}' on authentication database '${name}'`,
    unknownField: (command: string, field: string) => `BSON field '${command}.${field}' is an unknown field.`,
    noConversation: 'No SASL session state found',
    otherConversation: 'sasl: Mismatched conversation id',
    payloadSubtype: (found: number) => `Invalid SASLPayload subtype. Expected BinDataGeneral, got: ${found}`,
    payloadType: (found: string) => `Invalid SASLPayload type. Expected Base64 or BinData, got: ${found}`,
    userNotFound: (user: string) => `Could not find user "${user}" for db "${externalDatabase}"`,
  },
);

/** What users report of Atlas. */
export const atlasWords = quotations('failures.md 0.1, and pymongo-auth-aws#15', {
  refused: 'bad auth : Authentication failed.',
  stsAnswered: (status: number) => `bad auth : aws sts call has response ${status}`,
  userNotFound: (arn: string) => `bad auth : user ${arn} is not found`,
});

/** What the sandbox sends where nobody has reported a server’s own words. */
export const sandboxWords = quotations('this sandbox, as it sends them', {
  notBase64: 'Invalid SASLPayload: not base64',
  queryUnsupported: 'Unsupported OP_QUERY command: only hello may be sent by it',
});
