import type { SnippetNote } from '../../../core/drivers/code/snippet';
import { credentialsInside } from '../credentialsInside';

/** What a person has to know beside the code, a sentence each. */
export const snippetNotes: Readonly<Record<SnippetNote, string>> = {
  'callback-for-each-connection':
    'The callback is asked for each new connection, so it is the place to fetch temporary credentials anew.',
  'node7-wants-the-package':
    'Version 7 asks for @aws-sdk/credential-providers even where the callback has it all.',
  'node7-refuses-credentials-inside':
    'Version 7 refuses credentials in the connection string; the AWS SDK finds them in the environment.',
  'node6-ignores-the-callback':
    'Without @aws-sdk/credential-providers version 6 passes over the callback in silence.',
  'node6-lacks-web-identity': 'Without @aws-sdk/credential-providers version 6 has no web identity.',
  'python-takes-a-dictionary':
    'The properties are a dictionary: in a text, PyMongo from 4.8 on decodes every + and % of the token.',
  'java-lacks-web-identity':
    'The driver’s own chain has no web identity; the AWS SDK, where it is there, takes its place.',
  'rust-deprecates-credentials':
    'Since 3.8 the driver logs that credentials in the options are deprecated; 4.0 will refuse them.',
  'c-library-of-version-1': 'With libmongoc 1.x the name behind --libs is libmongoc-1.0.',
  'c-built-with-the-mechanism': 'The library must be built with MONGODB-AWS, as Debian’s and Homebrew’s are.',
  'command-line-can-be-read':
    'Other users of the machine can read a command line while it runs; the environment is the safer place.',
  'credentials-inside': credentialsInside,
  'percent-encode-once': 'Percent-encode each value once: / is %2F, + is %2B, = is %3D.',
  'compass-has-a-form':
    'The same values fit the form under Advanced Connection Options, Authentication, AWS IAM.',
  'token-is-unset':
    'A session token left over from earlier would be sent with the long-term key and refused, so it is unset.',
  'eks-sets-the-variables':
    'EKS sets AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN in the pod; the program needs no credentials of its own.',
  'documentdb-conditions':
    'Amazon DocumentDB takes IAM logins in instance-based clusters of version 5.0, never of the primary user (AWS’s Developer Guide).',
  'documentdb-sts':
    'For each login the instance asks the STS of a region (AWS’s Developer Guide). Which one is not told there: the server’s challenge names its host, and the signature is for that.',
  'documentdb-wants-node-6.13.1':
    'AWS says that the Node.js driver before 6.13.1, and tools that have such a driver, cannot log in to DocumentDB by IAM.',
  'name-the-role-in-atlas':
    'Name the role itself in Atlas, as arn:aws:iam::<account>:role/<role>, with the type Role.',
};
