import { bundleFolder } from '../bundle';
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
    `      image: ${doubleQuoted(request.placeholders.image)}`,
    '      env:',
    '        - name: MONGODB_URI',
    `          value: ${doubleQuoted(request.uri)}`,
    ...(request.server === 'documentdb'
      ? [
          '      volumeMounts:',
          '        - name: authorities',
          `          mountPath: ${bundleFolder}`,
          '  volumes:',
          '    - name: authorities',
          '      configMap:',
          '        name: documentdb-authorities',
        ]
      : []),
  );
  return {
    files: [{ name: 'app.yaml', language: 'yaml', code }],
    notes: [
      'eks-sets-the-variables',
      ...(request.server === 'documentdb' ? [] : (['name-the-role-in-atlas'] as const)),
    ],
  };
}
