import type { BytesComment } from '../../../core/shell/bson';
import type { NoCommand, ShellDeed, ShellNote } from '../../../core/shell/look';

/** What a command does, for whoever is about to paste it. */
export const deedWords = {
  lengths:
    'How many bytes the variables hold. A secret access key of AWS has 40: one more is often a line break that came with it.',
  hello: 'Puts hello together, field by field, and prints its bytes.',
  'client-first': 'Puts the payload together from the nonce and the flag, and prints it in base64.',
  'server-first':
    'Takes the payload apart. It prints the first 32 bytes of s, which are the client nonce; all 64 bytes of s, as they go into the request; and the STS host.',
  'server-first-other-nonce':
    'Takes the payload apart. It prints the first 32 bytes of s, which should be the client nonce and are not; all of s; and the STS host.',
  'server-first-bytes':
    'This payload is not one that a client can read, so its bytes are printed as they are.',
  body: 'The length of the body, which is the header content-length, and its SHA-256, which is the last line of step 8.',
  'canonical-request': 'Writes the canonical request line by line, and prints its SHA-256.',
  'string-to-sign':
    'Hashes the canonical request again, and prints the four lines with the hash in the last one.',
  'signing-key':
    'Four HMACs, each keyed with the result of the one before. The first is keyed with AWS4 and the secret.',
  signature: 'Derives the signing key again, and prints the HMAC of the string to sign.',
  'client-final':
    'Puts the payload together from the header, the date and the token, if there is one, and prints it in base64.',
  sts: 'Steps 8 to 11 in one: what STS does with its own copy of the secret. The first line is the signature that it comes to, the second the one that was sent. Where they are the same and STS still says that the signature does not match, its copy of the secret is another one.',
  'sts-other-texts':
    'The string to sign that STS makes of the request that reached it. It is not the one of step 9, so no secret could make the signatures the same.',
  arn: 'Cuts the name of the database user out of the last reply.',
  refusal: 'Cuts the server’s message out of its last reply.',
} as const satisfies Record<ShellDeed, string>;

export const noteWords = {
  'secret-from-environment': 'The secret is read from AWS_SECRET_ACCESS_KEY.',
  'token-from-environment': 'The session token is read from AWS_SESSION_TOKEN.',
  'token-changed':
    'The session token is read from AWS_SESSION_TOKEN. You changed it in this run: with the changed one the command prints this.',
  'hmac-by-hand':
    'hmac is written out in bash, as two hashes: openssl takes a key only as an argument, which other people on the machine can see while it runs.',
  'mistake-made-too': 'The mistake that was made on purpose is made here as well.',
  'upper-case': 'The mistake that was made on purpose, upper-case letters, is made here as well.',
  'output-as-seen':
    'This page does not have the secret. The output is what was recorded; the command prints the same only with the secret that was signed with.',
  'keys-not-shown':
    'The output hides the keys: anyone who has kSigning can sign as you for this day, region and service.',
  'printed-as-bytes': 'The text holds characters that a terminal would act on, so it is printed as bytes.',
} as const satisfies Record<ShellNote, string>;

/** Why a step has no command. */
export const noCommandWords = {
  'not-reached': 'There is nothing to compute yet: the handshake has not come this far.',
  'no-secret': 'There is no secret access key, so there is nothing to measure.',
  'secret-of-driver': 'Nothing is computed here, and the driver’s secret never leaves the driver.',
  'secret-on-machine': 'Nothing is computed here, and the secret stays on the machine that lends it.',
  'secret-not-in-file': 'Nothing is computed here, and no trace holds a secret.',
  'nothing-to-resolve':
    'Nothing is computed or looked up here: the sandbox is in this page and has no address.',
  'asks-dns':
    'Nothing is computed here: names are looked up in DNS. The commands of this page stay off the network; dig or nslookup would ask the same question.',
  'driver-came': 'Nothing is computed here: the driver connected to the listener by itself.',
  'nothing-to-connect': 'Nothing is computed here: the sandbox is in this page, so no connection is opened.',
  'opens-connection':
    'Nothing is computed here: a TCP connection is opened, and TLS is agreed on. The commands of this page stay off the network; openssl s_client would connect.',
  'on-paper': 'A challenge on paper has no server, so nothing is sent, received or judged at this step.',
  'paper-nonce':
    'The nonce that was typed is not base64, so there is no payload to take apart. It is signed as it was typed.',
  'too-long': 'The command would be longer than 20,000 characters. Bytes shows what there is.',
  'names-masked':
    'This trace hides host names and key IDs, and they go into the hash. A command over what is left would print another one.',
  'token-rewritten':
    'The signer changed white space inside this session token in a way that a short command cannot repeat.',
  'token-not-sent':
    'The session token that was signed here is not the one that was sent, so no variable holds it.',
  'no-variable-holds-it':
    'There is a NUL in the secret or the token, and no variable of the environment can hold one.',
  'not-readable': 'What was sent here cannot be read, so there is nothing to recompute.',
  'says-token': 'This reply repeats part of the session token, so it is not put into a command.',
  'sts-not-asked': 'The server refused by itself and did not ask STS, so nothing was checked.',
  'sts-refused-first': 'STS refused before it computed a signature. The checks are listed under Annotated.',
  'authenticated-silently':
    'The last reply says that the login worked, but not as whom: there is nothing to decode.',
} as const satisfies Record<NoCommand, string>;

/** What the bytes of a line are, behind the line. */
export function byteComment(comment: BytesComment): string {
  switch (comment.kind) {
    case 'message-header':
      return 'header, flags, kind of section';
    case 'document-length':
      return `document of ${comment.bytes} bytes`;
    case 'document-end':
      return 'end of document';
    case 'string':
      return `string of ${comment.bytes} bytes`;
    case 'string-end':
      return 'end of string';
    case 'binary':
      return `binary of ${comment.bytes} bytes`;
    case 'int32':
      return `int32 ${comment.number}`;
    case 'other':
      return comment.type;
  }
}

/** What the command is that asks STS. */
export const curlWords = {
  title: 'Ask STS yourself',
  what: 'This goes over the network, so it is not part of the command above. It sends STS the same request that the server sends. The session token, if there is one, is read from AWS_SESSION_TOKEN.',
  careful:
    'Keep it to yourself: for 15 minutes after the date in it, as STS was seen to take it, whoever has it can show STS that they are you. It opens nothing else.',
} as const;
