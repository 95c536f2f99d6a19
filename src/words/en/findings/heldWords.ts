import type { DriverName } from '../../../core/drivers/roster';

/** Where each driver keeps credentials, and what renews them: seen at their pools, .NET and Ruby read in their sources. */
export const heldWords: Readonly<Record<DriverName, string>> = {
  rust: 'Rust: from 3.3 on the AWS SDK is asked anew for each login; before, credentials of an endpoint are kept for the process until 5 minutes before their end. What stands in the string is never renewed.',
  node: 'Node.js: the AWS SDK’s provider is kept for the client and renews itself in the last 5 minutes; AWS_CREDENTIAL_PROVIDER is asked for each new connection. Version 6 without the SDK asks at each login, and what it takes from the string is never renewed.',
  go: 'Go: version 1 finds them anew at each login. In version 2 each client keeps what it found first, that of the environment for ever, and not even a refusal makes it ask again: make a new client, or give it a provider. What stands in the string is never renewed.',
  c: 'libmongoc: version 1.23 asks at each login. In version 2 credentials of an endpoint are kept for the whole process until 5 minutes before their end, and a refusal clears them; they go before what a string says.',
  python:
    'PyMongo: boto3’s credentials are kept for the process, asked again shortly before their end, and cleared by a refusal. What stands in the string is never renewed.',
  java: 'Java: the AWS SDK’s provider renews itself where it is beside the driver; AWS_CREDENTIAL_PROVIDER is a supplier of your own. What stands in the string is never renewed.',
  dotnet:
    '.NET: the AWS SDK finds credentials where the string has none. What stands in the string or the settings is never renewed.',
  ruby: 'Ruby: credentials of an endpoint are kept for the process until 5 minutes before their end, and a refusal clears them. What stands in the string is never renewed.',
};
