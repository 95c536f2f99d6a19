import type { CodeRequest, Snippet } from '../snippet';
import { doubleQuoted, lines, roleOf } from '../values';

/** IAM roles for service accounts: the pod gets a web identity token and the variables that name it. */
export function kubernetesSnippet(request: CodeRequest): Snippet {
  const code = lines(
    'apiVersion: v1',
    'kind: ServiceAccount',
    'metadata:',
    '  name: app',
    '  annotations:',
    `    eks.amazonaws.com/role-arn: ${doubleQuoted(roleOf(request))}`,
    '---',
    'apiVersion: v1',
    'kind: Pod',
    'metadata:',
    '  name: app',
    'spec:',
    '  serviceAccountName: app',
    '  containers:',
    '    - name: app',
    '      image: "<image>"',
    '      env:',
    '        - name: MONGODB_URI',
    `          value: ${doubleQuoted(request.uri)}`,
  );
  return {
    id: 'kubernetes',
    title: 'Kubernetes',
    versions: 'EKS with IAM roles for service accounts (IRSA)',
    files: [{ name: 'app.yaml', language: 'yaml', code }],
    notes: [
      'EKS sets AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN in the pod; the program needs no credentials of its own.',
      'Name the role itself in Atlas, as arn:aws:iam::<account>:role/<role>, with the type Role.',
    ],
  };
}
