// What to do by means of the page, where a finding can be told elsewhere as well: `words/en/onTerminal.ts` says what to do
// there, and does not compile without one of these. A place of the page is named nowhere else in this folder, which
// `onTerminal.test.ts` holds.

export const seeDrivers =
  'Put the string into Drivers: it shows what each driver reads, and a form that all read alike once it holds no credentials';
export const putIntoDrivers = 'Put the string into Drivers: it shows what each driver reads';
export const seeSources = 'Drivers shows which source your driver takes, in the order in which it looks';
export const seeSource = 'Drivers shows which source your driver takes';
export const seeCode = 'Drivers, Code has the whole program; version 6 still takes them from the string';
export const bringString =
  'Paste the connection string beside them: it is shown what each driver makes of it';
export const bringSecret = 'Enter it beside a captured signature: the check finds one wrong character';
export const bringHeader =
  'Paste the Authorization header and the STS host: the scope is checked without the secret';
export const bringKeyId = 'Paste the header, or enter the access key ID: the character is shown';
/** For a driver whose secret nobody has entered yet. */
export const enterTheSecret = 'Enter the secret access key above: the check finds the first wrong character';
export const compareSecrets = 'Compare the secret that your code uses with the one that you entered';
export const listenForStep = 'Point the program at Listen: it names the step at which the two differ';
export const listenForServer = 'Point the program at Listen: if it logs in there, the server is the cause';
export const judgeAgain = 'Choose a real check as the reply, and it judges again';
export const nameUsers =
  'The listener knows the sandbox’s users only: name yours with --sandbox-users, or have it accept every login';
export const lookAtCommand = 'Look at the command that was sent, in step 5 or step 12';
export const lookAtByte = 'Look at that byte in step 5 or step 12';
export const lookAtPayload = 'A payload is binary of subtype 0, or base64 text: look at step 5 or step 12';
export const lookAtHeader = 'The Authorization header is incomplete or misspelled: look at it in step 12';
export const lookAtCheck = 'Look at the check that failed in step 13';
export const lookAtRequests = 'You signed a different request than the server has: step 13 shows both';
export const lookAtString = 'You signed a different string than the server has: compare it with step 9';
export const lookAtTime =
  'See how long the server took (step 13): many seconds point to an STS that it cannot reach';
