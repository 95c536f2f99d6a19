import { byAws } from './definition';

const iam = 'IAM/latest/UserGuide/';

/** Of AWS and its identities. */
export const awsTerms = {
  IAM: byAws(
    'IAM',
    `${iam}introduction.html`,
    'Identity and Access Management: the part of AWS that knows users, roles and their keys.',
  ),
  STS: byAws(
    'Security Token Service',
    'STS/latest/APIReference/welcome.html',
    'The Security Token Service of AWS. It hands out temporary credentials, and it answers who a signed request is from.',
  ),
  GetCallerIdentity: byAws(
    'GetCallerIdentity',
    'STS/latest/APIReference/API_GetCallerIdentity.html',
    'The question “who am I?” to STS. It needs no permission, and no policy can forbid it.',
  ),
  'access key': byAws(
    'access keys',
    `${iam}id_credentials_access-keys.html`,
    'A pair: the access key ID, which is public and names the key, and the secret access key, which signs. AKIA… is long-term, ASIA… temporary.',
  ),
  'session token': byAws(
    'temporary credentials',
    `${iam}id_credentials_temp_use-resources.html`,
    'The third part of temporary credentials. AWS needs it with every request signed by an ASIA… key; long-term keys have none.',
  ),
  ARN: byAws(
    'ARNs',
    `${iam}reference-arns.html`,
    'Amazon Resource Name, the full name of anything in AWS: arn:aws:iam::123456789012:user/ada is the IAM user ada of that account.',
  ),
  partition: byAws(
    'ARNs',
    `${iam}reference-arns.html`,
    'A part of AWS that stands alone, second in an ARN: aws, aws-cn (China), aws-us-gov (GovCloud). Keys of one mean nothing in another.',
  ),
  'assumed role': byAws(
    'roles',
    `${iam}id_roles.html`,
    'Somebody acting as an IAM role, by temporary credentials. The ARN is arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION.',
  ),
  region: byAws(
    'regions',
    'global-infrastructure/latest/regions/aws-regions.html',
    'A place where AWS runs its services, such as us-east-1. A signature names the one that it is for.',
  ),
  'web identity': byAws(
    'AssumeRoleWithWebIdentity',
    'STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html',
    'A token of another identity provider, such as a Kubernetes cluster (EKS), that STS exchanges for the temporary credentials of a role.',
  ),
  ECS: byAws(
    'task roles',
    'AmazonECS/latest/developerguide/task-iam-roles.html',
    'Elastic Container Service. A container there fetches credentials of its task’s role from a local address.',
  ),
  EC2: byAws(
    'roles for EC2',
    'AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html',
    'Elastic Compute Cloud, AWS’s virtual machines. A program there fetches credentials of the machine’s role from 169.254.169.254.',
  ),
} as const;
